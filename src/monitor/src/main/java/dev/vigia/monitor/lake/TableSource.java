package dev.vigia.monitor.lake;

import dev.vigia.fraud.lake.Table;
import java.io.Serializable;
import java.util.function.Supplier;

/** Makes a table where it is needed: tables hold functions and do not travel. */
public interface TableSource<T> extends Supplier<Table<T>>, Serializable {}
