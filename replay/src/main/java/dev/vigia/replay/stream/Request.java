package dev.vigia.replay.stream;

import java.util.List;

/** What is put at once, in this order. The lane's number comes back with the answer. */
public record Request(int lane, List<Entry> entries) {}
