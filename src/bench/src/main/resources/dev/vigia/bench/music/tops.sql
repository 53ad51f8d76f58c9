-- The weekly music tops as DuckDB makes them: the yardstick of the race, and the answer that every contestant must give.
-- ${music_info} and ${listening} are the two CSV files, ${out} is a folder that exists; quotes in them are doubled.
SET threads = 2;
SET preserve_insertion_order = false;

CREATE TEMP TABLE listening AS
FROM read_csv('${listening}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = {track_id: 'VARCHAR', user_id: 'VARCHAR', playcount: 'INTEGER'});

CREATE TEMP TABLE music_info AS
SELECT track_id, name, nfc_normalize(artist) AS artist, nfc_normalize(genre) AS genre
FROM read_csv('${music_info}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

-- Numbers instead of texts while rows are grouped. A track's number follows its id, so that it also breaks ties.
CREATE TEMP TABLE tracks AS
SELECT CAST(row_number() OVER (ORDER BY track_id) AS INTEGER) AS track, *
FROM (
    FROM music_info
    UNION ALL
    SELECT DISTINCT track_id, '(not described)', '(not described)', '(not described)' FROM listening ANTI JOIN music_info USING (track_id)
);

CREATE TEMP TABLE users AS
SELECT CAST(row_number() OVER () AS INTEGER) AS "user", user_id
FROM (SELECT DISTINCT user_id FROM listening);

CREATE TEMP TABLE pairs AS
SELECT "user", track, CAST(sum(playcount) AS BIGINT) AS plays
FROM listening JOIN tracks USING (track_id) JOIN users USING (user_id)
GROUP BY ALL
HAVING sum(playcount) > 0;

CREATE TEMP TABLE track_sums AS
SELECT tracks.*, plays, listeners
FROM (SELECT track, CAST(sum(plays) AS BIGINT) AS plays, count(*) AS listeners FROM pairs GROUP BY track)
JOIN tracks USING (track);

COPY (
    SELECT row_number() OVER (ORDER BY plays DESC, track) AS rank, track_id, name, artist, genre, plays, listeners
    FROM track_sums
    ORDER BY rank
    LIMIT 10
) TO '${out}/overall.parquet';

COPY (
    SELECT genre, row_number() OVER (PARTITION BY genre ORDER BY plays DESC, track) AS rank,
        track_id, name, artist, plays, listeners
    FROM track_sums
    QUALIFY rank <= 10
) TO '${out}/by_genre.parquet';

COPY (
    SELECT artist, row_number() OVER (PARTITION BY artist ORDER BY plays DESC, track) AS rank,
        track_id, name, genre, plays, listeners
    FROM track_sums
    QUALIFY rank <= 10
) TO '${out}/by_artist.parquet';

-- Plays and track as one number: DuckDB orders by one faster than by two. A sum of
-- 2^31 plays or more is refused by the shift.
COPY (
    SELECT user_id, rank, track_id, name, artist, genre, plays
    FROM (
        SELECT *, row_number() OVER (PARTITION BY "user" ORDER BY first_comes DESC) AS rank
        FROM (SELECT *, plays << 32 | (4294967295 - track) AS first_comes FROM pairs)
        QUALIFY rank <= 10
    )
    JOIN tracks USING (track)
    JOIN users USING ("user")
) TO '${out}/by_user.parquet';

CREATE TEMP TABLE top_users AS
SELECT row_number() OVER (ORDER BY plays DESC, user_id) AS rank, "user", user_id, plays, tracks
FROM (SELECT "user", CAST(sum(plays) AS BIGINT) AS plays, count(*) AS tracks FROM pairs GROUP BY "user")
JOIN users USING ("user")
ORDER BY rank
LIMIT 10;

COPY (
    SELECT rank, user_id, top_users.plays, top_users.tracks, count(DISTINCT artist) AS artists
    FROM top_users JOIN pairs USING ("user") JOIN tracks USING (track)
    GROUP BY ALL
) TO '${out}/users.parquet';

CREATE TEMP TABLE artist_numbers AS
SELECT CAST(row_number() OVER () AS INTEGER) AS artist_number, artist
FROM (SELECT DISTINCT artist FROM tracks WHERE artist IS NOT NULL);

CREATE TEMP TABLE track_artists AS
SELECT track, artist_number
FROM tracks JOIN artist_numbers USING (artist);

CREATE TEMP TABLE artists AS
SELECT *
FROM (
    SELECT artist, CAST(sum(plays) AS BIGINT) AS plays, count(*) AS tracks
    FROM track_sums
    WHERE artist IS NOT NULL
    GROUP BY artist
)
JOIN (
    SELECT artist, count(*) AS listeners
    FROM (SELECT DISTINCT artist_number, "user" FROM pairs JOIN track_artists USING (track))
    JOIN artist_numbers USING (artist_number)
    GROUP BY artist
) USING (artist);

COPY (
    SELECT row_number() OVER (ORDER BY plays DESC, artist) AS rank, artist, plays, listeners, tracks
    FROM artists
    ORDER BY rank
    LIMIT 10
) TO '${out}/artists_by_plays.parquet';

COPY (
    SELECT row_number() OVER (ORDER BY listeners DESC, artist) AS rank, artist, plays, listeners, tracks
    FROM artists
    ORDER BY rank
    LIMIT 10
) TO '${out}/artists_by_listeners.parquet';
