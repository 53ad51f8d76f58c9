package dev.vigia.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PriceListTest {
    @Test
    void prices_areThereForEveryRegion() {
        assertEquals(List.of("us-east-1", "ap-south-1"), PriceList.regions());
        for (String region : PriceList.regions()) {
            PriceList list = PriceList.of(region);
            assertEquals("2026-11-21", list.read());
            list.prices().values().forEach(price -> assertTrue(price.usd() > 0, price::toString));
        }
    }

    @Test
    void price_saysWhetherItWasChecked() {
        assertTrue(PriceList.of("us-east-1").price("kpu-hour").checked());
        assertFalse(PriceList.of("ap-south-1").price("kpu-hour").checked());
    }

    @Test
    void price_thatIsNotListedIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> PriceList.of("us-east-1").price("moon-hour"));
    }

    @Test
    void line_whatIsFreeIsNotCharged() {
        Price price = new Price("logs", "CloudWatch", "GB", 0.5, 5, true);
        assertEquals(0, new Line(price, 4).charged());
        assertEquals(2, new Line(price, 4).full());
        assertEquals(1, new Line(price, 7).charged());
    }
}
