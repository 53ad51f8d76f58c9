package dev.vigia.monitor.lake;

import dev.vigia.fraud.lake.Table;
import java.io.Serializable;
import java.util.function.Supplier;

/** Makes a table where a subtask needs it: tables hold functions, which cannot be serialized. */
public interface TableSource<T> extends Supplier<Table<T>>, Serializable {}
