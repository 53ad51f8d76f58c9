package dev.vigia.fraud.alerts;

/** The band of an amount, for example {@code 10k-50k}: coarse enough to be a message attribute. */
public final class AmountBand {
    private static final long[] FROM = {1_000_00, 10_000_00, 50_000_00, 200_000_00, 1_000_000_00};
    private static final String[] BANDS = {"0-1k", "1k-10k", "10k-50k", "50k-200k", "200k-1m", "1m+"};

    private AmountBand() {}

    /** Returns the name of the band. @param amount minor units */
    public static String of(long amount) {
        int band = 0;
        while (band < FROM.length && amount >= FROM[band]) {
            band++;
        }
        return BANDS[band];
    }
}
