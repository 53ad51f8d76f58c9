package dev.vigia.evaluation.generate.bank;

/** Writes rupees as the file does: a point, at most two digits after it, and no trailing zero. */
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
