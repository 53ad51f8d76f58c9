package dev.vigia.fraud.lake;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** A column of a table: its name and type, and where its value comes from. */
public final class Column<T> {
    public final String name;
    public final ColumnType type;
    /** Whether values come again often enough for a dictionary of them to pay. */
    public final boolean repeats;

    private final Value<T> value;

    Column(String name, ColumnType type, Value<T> value) {
        this(name, type, true, value);
    }

    private Column(String name, ColumnType type, boolean repeats, Value<T> value) {
        this.name = name;
        this.type = type;
        this.repeats = repeats;
        this.value = value;
    }

    /** This column, for values that hardly ever come again, such as ids. */
    Column<T> distinct() {
        return new Column<>(name, type, false, value);
    }

    /** Puts the row's value into the cell; leaves it alone if there is none. */
    public void put(T row, Cell cell) {
        value.put(row, cell);
    }

    /** How a row's value gets into its cell. */
    interface Value<T> {
        void put(T row, Cell cell);
    }

    static <T> Column<T> text(String name, Function<T, String> value) {
        return new Column<>(name, ColumnType.TEXT, (row, cell) -> {
            String text = value.apply(row);
            if (text != null) {
                cell.text(text);
            }
        });
    }

    static <T> Column<T> whole(String name, ColumnType type, ToLongFunction<T> value) {
        return new Column<>(name, type, (row, cell) -> cell.whole(value.applyAsLong(row)));
    }

    static <T> Column<T> real(String name, ToDoubleFunction<T> value) {
        return new Column<>(name, ColumnType.REAL, (row, cell) -> cell.real(value.applyAsDouble(row)));
    }
}
