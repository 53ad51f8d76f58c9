package dev.vigia.transactions.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Places INDIA = Places.in("IN");
    private static final Places AMERICA = Places.in("US");

    @Test
    void distances_areThoseOfTheMap() {
        assertEquals(1150, INDIA.of("NCR").distanceTo(INDIA.of("MMR")), 15, "Delhi to Mumbai");
        assertEquals(1305, INDIA.of("NCR").distanceTo(INDIA.of("KOLKATA")), 15);
        assertEquals(290, INDIA.of("BANGALORE").distanceTo(INDIA.of("CHENNAI")), 5);
        assertEquals(0, INDIA.of("PUNE").distanceTo(INDIA.of("PUNE")));
        assertEquals(
                INDIA.of("KOCHI").distanceTo(INDIA.of("AGRA")), INDIA.of("AGRA").distanceTo(INDIA.of("KOCHI")), 1e-9);
        assertEquals(3936, AMERICA.of("NEW YORK").distanceTo(AMERICA.of("LOS ANGELES")), 15);
        assertEquals(
                504,
                Places.in("DE").of("M\u00dcNCHEN").distanceTo(Places.in("DE").of("BERLIN")),
                5);
        assertEquals(
                534, Places.in("GB").of("LONDON").distanceTo(Places.in("GB").of("EDINBURGH")), 5);
    }

    @Test
    void lastWord_namesTheCityInIndiaOnly() {
        assertEquals("SURAT", INDIA.of("ADAJAN SURAT").name);
        assertEquals("PORT BLAIR", INDIA.of("PORT BLAIR").name);
        assertNull(INDIA.of("SOMEWHERE"));
        assertNull(INDIA.of(null));
        assertNull(AMERICA.of("WEST SEATTLE"));
    }

    @Test
    void place_isThatOfTheCountry() {
        assertEquals(11.66, INDIA.of("SALEM").latitude(), 0.01);
        assertNull(AMERICA.of("SALEM"));
        assertEquals(44.94, AMERICA.of("SALEM OR").latitude(), 0.01);
        assertNull(AMERICA.of("MUMBAI"));
        assertNull(Places.in("BR").of("SALEM"));
        assertNull(Places.in(null).of("SALEM"));
    }

    @Test
    void severalPlacesOfOneName_areAmbiguousUnlessTheRegionIsThere() {
        for (String name : List.of("SALEM", "SPRINGFIELD", "PORTLAND", "COLUMBUS", "KANSAS CITY", "WASHINGTON")) {
            assertNull(AMERICA.of(name), name);
            assertTrue(AMERICA.isAmbiguous(name), name);
        }
        assertSame(AMERICA.of("SPRINGFIELD IL"), AMERICA.of("SPRINGFIELD ILLINOIS"));
        assertFalse(AMERICA.isAmbiguous("SPRINGFIELD IL"));
        assertFalse(AMERICA.isAmbiguous("CHICAGO"));
        assertSame(AMERICA.of("CHICAGO"), AMERICA.of("CHICAGO IL"));
        assertTrue(INDIA.isAmbiguous("AURANGABAD"));
        assertTrue(Places.in("DE").isAmbiguous("FRANKFURT"));
        assertFalse(AMERICA.isAmbiguous(null));
        assertFalse(AMERICA.isAmbiguous("SOMEWHERE"));
    }

    @Test
    void allPlaces_areFoundByTheirNames() {
        for (String country : Places.countries()) {
            assertTrue(Places.in(country).all().size() > 50, country);
            for (Places.Place place : Places.in(country).all()) {
                assertEquals(place, Places.in(country).of(Metro.of(place.name, country)));
            }
        }
    }

    @Test
    void countries_areThoseOfTheStandard() {
        assertEquals(List.of("DE", "GB", "IN", "US"), Places.countries());
        assertTrue(Set.of(Locale.getISOCountries()).containsAll(Places.countries()));
        assertEquals(List.of(), Places.in("BR").all());
    }

    @Test
    void metros_haveAPlace() {
        for (String location : new String[] {"GURGAON", "THANE", "BENGALURU", "BARODA", "COCHIN", "MYSORE", "VIZAG"}) {
            assertEquals(Metro.of(location, "IN"), INDIA.of(Metro.of(location, "IN")).name);
        }
    }
}
