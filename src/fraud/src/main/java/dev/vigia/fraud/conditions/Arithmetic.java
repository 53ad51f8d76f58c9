package dev.vigia.fraud.conditions;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/** Arithmetic of a whole number and one that is not, which CEL lacks: {@code 5 * history.mean("7d")}. */
enum Arithmetic {
    ADD("_+_", (one, other) -> one + other),
    SUBTRACT("_-_", (one, other) -> one - other),
    MULTIPLY("_*_", (one, other) -> one * other),
    DIVIDE("_/_", (one, other) -> one / other);

    private final String operator;
    private final DoubleBinaryOperator value;

    Arithmetic(String operator, DoubleBinaryOperator value) {
        this.operator = operator;
        this.value = value;
    }

    void declare(CelCompilerBuilder names, CelRuntimeBuilder values) {
        String title = name().toLowerCase(Locale.ROOT);
        names.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                operator,
                CelOverloadDecl.newGlobalOverload(
                        title + "_double_int", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT),
                CelOverloadDecl.newGlobalOverload(
                        title + "_int_double", SimpleType.DOUBLE, SimpleType.INT, SimpleType.DOUBLE)));
        values.addFunctionBindings(
                CelFunctionBinding.from(
                        title + "_double_int",
                        Double.class,
                        Long.class,
                        (one, other) -> value.applyAsDouble(one, other)),
                CelFunctionBinding.from(
                        title + "_int_double",
                        Long.class,
                        Double.class,
                        (one, other) -> value.applyAsDouble(one, other)));
    }
}
