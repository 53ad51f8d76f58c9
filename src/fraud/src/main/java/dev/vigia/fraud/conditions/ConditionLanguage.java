package dev.vigia.fraud.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelUnknownSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CEL with the names that a condition may use.
 *
 * <p>Nothing in it reads a clock or a random number. Gender is not among the names, because it is never an input of a rule.
 */
final class ConditionLanguage {
    /** Characters. There is room for a list of a thousand names. */
    private static final int LONGEST = 20_000;

    private static final Map<String, OpaqueType> RECEIVERS =
            Map.of(Facts.HISTORY, OpaqueType.create(Facts.HISTORY), Facts.LABELS, OpaqueType.create(Facts.LABELS));
    /** Whole numbers and decimals compare with each other, so {@code tx.amount >= 10000} needs no point. */
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(LONGEST)
            .maxRegexProgramSize(Cost.LARGEST_PATTERN)
            .build();

    /** The value of a function that has no value. CEL has it for an absent variable, too. */
    private static final CelUnknownSet UNKNOWN = CelUnknownSet.create(0L);

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    private ConditionLanguage() {
        CelCompilerBuilder names = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        RECEIVERS.forEach(names::addVar);
        Variable.all().forEach(variable -> names.addVar(variable.name, variable.type));
        CelRuntimeBuilder values = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                // All functions of CEL but those that Arithmetic replaces.
                .setStandardEnvironmentEnabled(false)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .filterFunctions((function, overload) ->
                                !(overload instanceof Enum) || !Arithmetic.replaces(((Enum<?>) overload).name()))
                        .build());
        for (WindowFunction function : WindowFunction.values()) {
            names.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    function.title,
                    CelOverloadDecl.newMemberOverload(
                            function.overload(), function.type, RECEIVERS.get(function.receiver), SimpleType.STRING)));
            values.addFunctionBindings(CelFunctionBinding.from(
                    function.overload(),
                    Facts.class,
                    String.class,
                    (facts, window) -> known(facts.over(function, window))));
        }
        Arithmetic.define(names, values);
        this.compiler = names.build();
        this.runtime = values.build();
    }

    /** Returns the one instance. It is made on first use, because it takes long and most books have no condition. */
    static ConditionLanguage instance() {
        return Holder.INSTANCE;
    }

    /** Parses and checks a condition. */
    CelAbstractSyntaxTree read(String text) throws InvalidCondition {
        if (text.length() > LONGEST) {
            throw new InvalidCondition(List.of("The condition has " + text.length() + " characters; at most " + LONGEST
                    + " can be judged. Shorten it, or make several rules of it."));
        }
        try {
            CelValidationResult parsed = compiler.parse(text);
            if (parsed.hasError()) {
                throw new InvalidCondition(List.of(Syntax.problem(text, parsed.getErrors())));
            }
            CelValidationResult checked = compiler.check(parsed.getAst());
            if (checked.hasError()) {
                List<String> problems = new ArrayList<>();
                for (CelIssue issue : checked.getErrors()) {
                    problems.add(Meaning.problem(text, issue));
                }
                throw new InvalidCondition(problems);
            }
            CelAbstractSyntaxTree tree = checked.getAst();
            Cost.check(tree, new Places(text, tree));
            return tree;
        } catch (StackOverflowError deep) {
            // Cost limits the depth only of a tree that was parsed, and the parser goes down by recursion.
            throw new InvalidCondition(List.of("The condition is nested too deeply. Make several rules of it."));
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("A condition without an error has a tree.", impossible);
        }
    }

    CelRuntime.Program program(CelAbstractSyntaxTree tree) {
        try {
            return runtime.createProgram(tree);
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException("A condition that was checked can be evaluated.", impossible);
        }
    }

    private static Object known(Object value) {
        return value == null ? UNKNOWN : value;
    }

    private static final class Holder {
        static final ConditionLanguage INSTANCE = new ConditionLanguage();
    }
}
