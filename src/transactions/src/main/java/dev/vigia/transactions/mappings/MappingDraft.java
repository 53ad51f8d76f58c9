package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.AmountFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** A mapping in the making. */
final class MappingDraft {
    String name;
    Source source;
    FileShape file;
    AmountFormat amounts;
    Columns columns;
    Accounts accounts;
    Directions directions;
    Rates rates;
    CurrencyWords currencyWords;
    SortedMap<String, Integer> attributes;
    Map<Field, String> formats;
    MissingValues missing;
    MadeId madeId;
    String label;
    Set<String> withheld;
}
