package dev.vigia.aws.states;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSONata in the fields of a state: {@code {% expression %}} anywhere in a value stands for what it makes. */
final class Expressions {
    private Expressions() {}

    /**
     * Returns a value with its expressions evaluated.
     *
     * @param states what {@code $states} is
     * @throws AssertionError where an expression makes nothing, which ends an execution
     */
    static Object evaluate(Object value, Map<String, Object> states, Map<String, Object> variables) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> evaluated = new LinkedHashMap<>();
            map.forEach((name, each) -> evaluated.put((String) name, evaluate(each, states, variables)));
            return evaluated;
        }
        if (value instanceof List<?> list) {
            List<Object> evaluated = new ArrayList<>();
            list.forEach(each -> evaluated.add(evaluate(each, states, variables)));
            return evaluated;
        }
        if (value instanceof String text && text.startsWith("{%") && text.endsWith("%}")) {
            return expression(text.substring(2, text.length() - 2), states, variables);
        }
        return value;
    }

    private static Object expression(String text, Map<String, Object> states, Map<String, Object> variables) {
        Jsonata expression = Jsonata.jsonata(text);
        expression.registerFunction("hash", (String hashed, String algorithm) -> hash(hashed, algorithm));
        expression.registerFunction("parse", (String json) -> parse(json));
        Jsonata.Frame frame = expression.createFrame();
        variables.forEach(frame::bind);
        frame.bind("states", states);
        Object result = expression.evaluate(null, frame);
        if (result == null) {
            throw new AssertionError("Nothing comes of {%" + text + "%} with " + variables + " and " + states + ".");
        }
        return result;
    }

    private static Object parse(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static String hash(String text, String algorithm) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException unknown) {
            throw new AssertionError(unknown);
        }
    }
}
