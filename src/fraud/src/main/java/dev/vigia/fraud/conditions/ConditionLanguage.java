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
import dev.cel.runtime.CelUnknownSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CEL with the names that a condition may use. Nothing in it reads a clock or a random number, and gender is not among the
 * names: it is never a rule's input.
 */
final class ConditionLanguage {
    private static final Map<String, OpaqueType> RECEIVERS =
            Map.of(Facts.HISTORY, OpaqueType.create(Facts.HISTORY), Facts.LABELS, OpaqueType.create(Facts.LABELS));
    /** A number is a number: {@code tx.amount >= 10000} needs no point; see also {@link Arithmetic}. */
    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

    /** What an expression is that asks for something that is not there, as one is that reads an absent variable. */
    private static final CelUnknownSet UNKNOWN = CelUnknownSet.create(0L);

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    private ConditionLanguage() {
        CelCompilerBuilder names = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        RECEIVERS.forEach(names::addVar);
        Facts.types().forEach(names::addVar);
        CelRuntimeBuilder values = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS);
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
        for (Arithmetic operator : Arithmetic.values()) {
            operator.declare(names, values);
        }
        this.compiler = names.build();
        this.runtime = values.build();
    }

    /** One for all: it takes a moment to make, and is not needed where no rule has a condition. */
    static ConditionLanguage instance() {
        return Holder.INSTANCE;
    }

    CelAbstractSyntaxTree read(String text) throws InvalidCondition {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            List<String> problems = new ArrayList<>();
            for (CelIssue issue : result.getErrors()) {
                problems.add(problem(issue, text));
            }
            throw new InvalidCondition(problems);
        }
        try {
            return result.getAst();
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

    private static String problem(CelIssue issue, String text) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        String place = "The condition, line " + line + ", column " + (column + 1) + ": ";
        String name = name(text.lines().skip(Math.max(0, line - 1)).findFirst().orElse(""), column);
        if (name.endsWith(".gender")) {
            return place + "gender is never an input of a rule.";
        }
        if ((name.startsWith("tx.") || name.startsWith("peer."))
                && !Facts.types().containsKey(name)) {
            return place + "`" + name + "` is not known. Known: "
                    + String.join(", ", Facts.types().keySet()) + ".";
        }
        return place + issue.getMessage() + ".";
    }

    /** The name with its points that begins at a column. */
    private static String name(String line, int column) {
        int end = Math.min(Math.max(0, column), line.length());
        int begin = end;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        return line.substring(begin, end);
    }

    private static final class Holder {
        static final ConditionLanguage INSTANCE = new ConditionLanguage();
    }
}
