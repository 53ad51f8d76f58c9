package dev.vigia.fraud.lake;

import static dev.vigia.fraud.checks.Checks.present;

import dev.vigia.fraud.checks.Checks;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** A column of a table: its name, its type, and how to get its value from a row. */
public final class Column<T> {
    public final String name;
    public final ColumnType type;
    /** Whether values repeat often enough for a Parquet dictionary to pay off. */
    public final boolean repeats;

    private final Value<T> value;

    Column(String name, ColumnType type, Value<T> value) {
        this(name, type, true, value);
    }

    private Column(String name, ColumnType type, boolean repeats, Value<T> value) {
        this.name = Checks.text(name, "name");
        this.type = present(type, "type");
        this.repeats = repeats;
        this.value = value;
    }

    /** Returns this column for values that hardly ever repeat, such as ids. */
    Column<T> distinct() {
        return new Column<>(name, type, false, value);
    }

    /** Puts the row's value into the cell. Leaves the cell alone if the value is missing. */
    public void put(T row, Cell cell) {
        value.put(row, cell);
    }

    /** Puts the value of a row into a cell. */
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
