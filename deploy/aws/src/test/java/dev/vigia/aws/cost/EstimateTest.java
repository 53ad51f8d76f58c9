package dev.vigia.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.aws.assembly.Assemblies;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final PriceList PRICES = PriceList.of("us-east-1");
    private static final int TIMES = 100;
    private static final int MONTHS = 12;

    @Test
    void nullProfile_aRunAWeekCostsLessThanADollar() {
        Estimate estimate = table("null").usual();
        assertTrue(estimate.charged() < 1, () -> String.join("\n", table("null").details()));
        assertEquals(List.of(), estimate.warnings());
    }

    @Test
    void everyType_hasAPriceOrNeedsNone() {
        for (String profile : Profile.SHIPPED) {
            assertEquals(0, inventory(profile).unknown().size(), () -> inventory(profile)
                    .unknown()
                    .toString());
        }
    }

    @Test
    void type_thatNobodyKnowsIsTold() {
        Inventory inventory = new Inventory(Map.of("AWS::EC2::NatGateway", 1), 0, 0);
        Estimate estimate = Estimate.of(Profile.shipped("small"), inventory, PRICES, Load.of(1e6, MONTHS));
        assertEquals(List.of("a price for AWS::EC2::NatGateway"), estimate.warnings());
    }

    /** One unit and the service's own, all month: 2 * 730 * 0.11, and 2 * 50 GB. */
    @Test
    void units_areChargedWithTheServicesOwn() {
        Estimate estimate = table("small").usual();
        assertEquals(160.60, usd(estimate, "kpu-hour"), 1e-9);
        assertEquals(10, usd(estimate, "running-storage"), 1e-9);
    }

    @Test
    void load_aHundredfoldCostsLessForEach() {
        for (String profile : Profile.SHIPPED) {
            CostTable table = table(profile);
            assertTrue(table.many().charged() > table.usual().charged(), profile);
            assertTrue(table.many().perMillion() < table.usual().perMillion(), profile);
        }
    }

    @Test
    void page_hasTheTableThatTheCommandPrints() throws IOException {
        String page = Files.readString(Path.of("../../src/site/markdown/aws.md"));
        for (String line : CostTable.heading(TIMES)) {
            assertTrue(page.contains(line), line);
        }
        for (String profile : Profile.SHIPPED) {
            String row = table(profile).row();
            assertTrue(page.contains(row), row);
        }
    }

    private static double usd(Estimate estimate, String id) {
        return estimate.lines().stream()
                .filter(line -> line.price().id().equals(id))
                .mapToDouble(Line::charged)
                .sum();
    }

    private static CostTable table(String name) {
        Profile profile = Profile.shipped(name);
        return CostTable.of(
                profile, inventory(name), PRICES, Load.of(Estimate.usualTransactions(profile), MONTHS), TIMES);
    }

    private static Inventory inventory(String name) {
        return Inventory.of(Assemblies.of(name), new Names(Profile.shipped(name).prefix()).transactions());
    }
}
