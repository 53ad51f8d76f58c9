package dev.vigia.fraud.checks;

/** A constructor's refusal of one value. The message names the value and says what would be right. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The refused value's name: the parameter's name in a rule book, where it has one there. */
    public final String name;

    public InvalidValue(String name, String message) {
        super(message);
        this.name = name;
    }
}
