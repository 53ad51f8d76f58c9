package dev.vigia.evaluation.generate.bank;

/** How the file writes rupees: a point, at most two digits after it, none that could be left out. */
final class Money {
    private Money() {}

    static String shortest(long paise) {
        long rupees = paise / 100;
        long rest = paise % 100;
        if (rest == 0) {
            return Long.toString(rupees);
        }
        if (rest % 10 == 0) {
            return rupees + "." + rest / 10;
        }
        return rupees + (rest < 10 ? ".0" : ".") + rest;
    }
}
