package dev.vigia.fraud.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void distances_areThoseOfTheMap() {
        assertEquals(1150, Places.of("NCR").distanceTo(Places.of("MMR")), 15, "Delhi to Mumbai");
        assertEquals(1305, Places.of("NCR").distanceTo(Places.of("KOLKATA")), 15);
        assertEquals(290, Places.of("BANGALORE").distanceTo(Places.of("CHENNAI")), 5);
        assertEquals(0, Places.of("PUNE").distanceTo(Places.of("PUNE")));
        assertEquals(
                Places.of("KOCHI").distanceTo(Places.of("AGRA")),
                Places.of("AGRA").distanceTo(Places.of("KOCHI")),
                1e-9);
    }

    @Test
    void lastWord_namesTheCity() {
        assertEquals("SURAT", Places.of("ADAJAN SURAT").name);
        assertEquals("PORT BLAIR", Places.of("PORT BLAIR").name);
        assertNull(Places.of("SOMEWHERE"));
        assertNull(Places.of(null));
    }

    @Test
    void allPlaces_areFoundByTheirNames() {
        for (Places.Place place : Places.all()) {
            assertEquals(place, Places.of(Metro.of(place.name)));
        }
    }

    @Test
    void metros_haveAPlace() {
        for (String location : new String[] {"GURGAON", "THANE", "BENGALURU", "BARODA", "COCHIN", "MYSORE", "VIZAG"}) {
            assertEquals(Metro.of(location), Places.of(Metro.of(location)).name);
        }
    }
}
