package dev.vigia.transactions.encoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Values as their codecs write them, and all that is in a value as a text, so that two can be compared. */
public final class Encoded {
    private Encoded() {}

    public static <T> byte[] bytes(Codec<T> codec, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            codec.write(value, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** Fails if bytes are left over: whatever is written after the value would be read wrongly. */
    public static <T> T read(Codec<T> codec, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            T value = codec.read(in);
            if (in.read() >= 0) {
                throw new IOException("Bytes are left over.");
            }
            return value;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static <T> T copy(Codec<T> codec, T value) {
        return read(codec, bytes(codec, value));
    }

    public static <T> String hex(Codec<T> codec, T value) {
        StringBuilder hex = new StringBuilder();
        for (byte part : bytes(codec, value)) {
            hex.append(Character.forDigit(part >> 4 & 15, 16)).append(Character.forDigit(part & 15, 16));
        }
        return hex.toString();
    }

    public static byte[] fromHex(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Integer.parseInt(hex.substring(2 * at, 2 * at + 2), 16);
        }
        return bytes;
    }

    /** Returns every field of the value and of what it is made of. */
    public static String shape(Object value) {
        if (value instanceof Optional) {
            return shape(((Optional<?>) value).orElse(null));
        }
        if (value == null || !value.getClass().getName().startsWith("dev.vigia") || value instanceof Enum) {
            return value != null && value.getClass().isArray()
                    ? items(value)
                    : value instanceof Iterable
                            ? all((Iterable<?>) value)
                            : value instanceof Map ? all(((Map<?, ?>) value).entrySet()) : String.valueOf(value);
        }
        StringJoiner fields = new StringJoiner(", ", value.getClass().getSimpleName() + "{", "}");
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fields.add(field.getName() + "=" + shape(valueOf(field, value)));
                }
            }
        }
        return fields.toString();
    }

    private static Object valueOf(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String items(Object array) {
        StringJoiner items = new StringJoiner(", ", "[", "]");
        for (int index = 0; index < Array.getLength(array); index++) {
            items.add(shape(Array.get(array, index)));
        }
        return items.toString();
    }

    private static String all(Iterable<?> values) {
        StringJoiner items = new StringJoiner(", ", "[", "]");
        values.forEach(value -> items.add(shape(value)));
        return items.toString();
    }
}
