package dev.vigia.commands.deploy;

/** A program that says what it was given, and ends with exit code 3. */
final class Echo {
    private Echo() {}

    public static void main(String[] arguments) {
        System.out.println(String.join("|", arguments));
        System.err.println(System.getenv("JSII_DEPRECATED"));
        System.exit(3);
    }
}
