package dev.vigia.bench.music;

import java.util.List;

/** The tables that each contestant writes. */
final class Tops {
    static final List<String> TABLES =
            List.of("overall", "by_genre", "by_artist", "by_user", "users", "artists_by_plays", "artists_by_listeners");

    private Tops() {}
}
