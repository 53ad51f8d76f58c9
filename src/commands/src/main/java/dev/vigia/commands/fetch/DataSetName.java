package dev.vigia.commands.fetch;

import dev.vigia.fetch.DataSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a data set: {@code bank} or {@code music}. */
final class DataSetName implements ITypeConverter<DataSet> {
    @Override
    public DataSet convert(String text) {
        return DataSet.of(text).orElseThrow(() -> new TypeConversionException(DataSet.unknown(text)));
    }
}
