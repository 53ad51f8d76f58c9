package dev.vigia.fraud.conditions;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.exceptions.CelBadFormatException;
import dev.cel.common.exceptions.CelNumericOverflowException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/**
 * Arithmetic of numbers with decimals, in place of CEL's own.
 *
 * <p>CEL has none between a whole number and a decimal, as in {@code 5 * history.mean("7d")}. And its own continues with
 * infinity and NaN: {@code tx.amount / 0.0 > 5} would hold. Here that is an error, which makes the condition inconclusive.
 */
enum Arithmetic {
    ADD("_+_", (one, other) -> one + other),
    SUBTRACT("_-_", (one, other) -> one - other),
    MULTIPLY("_*_", (one, other) -> one * other),
    DIVIDE("_/_", (one, other) -> one / other);

    /** The ends of the names of the CEL functions that are replaced. */
    private static final String OF_DOUBLES = "_double";

    private static final String READ_TEXT = "string_to_double";

    private final String operator;
    private final DoubleBinaryOperator value;

    Arithmetic(String operator, DoubleBinaryOperator value) {
        this.operator = operator;
        this.value = value;
    }

    /** Returns whether a function of CEL is replaced here. @param overload the name of its enum constant */
    static boolean replaces(String overload) {
        String name = overload.toLowerCase(Locale.ROOT);
        for (Arithmetic each : values()) {
            if (name.equals(each.title() + OF_DOUBLES)) {
                return true;
            }
        }
        return name.equals(READ_TEXT);
    }

    /** Declares the functions that CEL lacks, and binds them and the replaced ones. */
    static void define(CelCompilerBuilder names, CelRuntimeBuilder values) {
        for (Arithmetic each : values()) {
            each.declare(names);
            each.bind(values);
        }
        values.addFunctionBindings(CelFunctionBinding.from(READ_TEXT, String.class, Arithmetic::read));
    }

    private static double read(String text) {
        try {
            // Double.parseDouble also reads "NaN" and "Infinity", which finite() refuses.
            return finite(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            throw new CelBadFormatException(noNumber);
        }
    }

    private void declare(CelCompilerBuilder names) {
        names.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                operator,
                CelOverloadDecl.newGlobalOverload(
                        title() + "_double_int", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT),
                CelOverloadDecl.newGlobalOverload(
                        title() + "_int_double", SimpleType.DOUBLE, SimpleType.INT, SimpleType.DOUBLE)));
    }

    private void bind(CelRuntimeBuilder values) {
        values.addFunctionBindings(
                CelFunctionBinding.from(title() + OF_DOUBLES, Double.class, Double.class, this::of),
                CelFunctionBinding.from(
                        title() + "_double_int", Double.class, Long.class, (one, other) -> of(one, other)),
                CelFunctionBinding.from(
                        title() + "_int_double", Long.class, Double.class, (one, other) -> of(one, other)));
    }

    private String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private double of(double one, double other) {
        return finite(value.applyAsDouble(one, other));
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new CelNumericOverflowException("a division by zero, or a number that is too large");
        }
        return number;
    }
}
