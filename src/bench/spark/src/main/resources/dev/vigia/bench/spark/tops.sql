-- The weekly music tops for two threads of Spark SQL. ${music_info} and ${listening} are the two CSV files, ${out} is a folder.
CREATE TEMPORARY VIEW listening (track_id STRING, user_id STRING, playcount BIGINT)
USING csv OPTIONS (path '${listening}', header 'true', escape '"');

CREATE TEMPORARY VIEW music_info_file
USING csv OPTIONS (path '${music_info}', header 'true', escape '"', multiLine 'true');

CACHE TABLE music_info AS
SELECT track_id, nullif(name, '') AS name, nfc_normalize(nullif(artist, '')) AS artist,
    nfc_normalize(nullif(genre, '')) AS genre
FROM music_info_file;

-- By user once and for all: what is grouped by user afterwards, tracks and artists of a user too, needs no other shuffle.
CACHE TABLE pairs AS
SELECT user_id, track_id, sum(playcount) AS plays
FROM (SELECT * FROM listening DISTRIBUTE BY user_id)
GROUP BY user_id, track_id
HAVING sum(playcount) > 0;

CACHE TABLE track_sums AS
SELECT
    s.track_id,
    if(m.track_id IS NULL, '(not described)', name) AS name,
    if(m.track_id IS NULL, '(not described)', artist) AS artist,
    if(m.track_id IS NULL, '(not described)', genre) AS genre,
    plays,
    listeners
FROM (SELECT track_id, sum(plays) AS plays, count(*) AS listeners FROM pairs GROUP BY track_id) s
LEFT JOIN music_info m ON s.track_id = m.track_id;

INSERT OVERWRITE DIRECTORY '${out}/overall' USING parquet
SELECT row_number() OVER (ORDER BY plays DESC, track_id) AS rank, track_id, name, artist, genre, plays, listeners
FROM (SELECT * FROM track_sums ORDER BY plays DESC, track_id LIMIT 10);

INSERT OVERWRITE DIRECTORY '${out}/by_genre' USING parquet
SELECT genre, rank, track_id, name, artist, plays, listeners
FROM (SELECT *, row_number() OVER (PARTITION BY genre ORDER BY plays DESC, track_id) AS rank FROM track_sums)
WHERE rank <= 10;

INSERT OVERWRITE DIRECTORY '${out}/by_artist' USING parquet
SELECT artist, rank, track_id, name, genre, plays, listeners
FROM (SELECT *, row_number() OVER (PARTITION BY artist ORDER BY plays DESC, track_id) AS rank FROM track_sums)
WHERE rank <= 10;

INSERT OVERWRITE DIRECTORY '${out}/by_user' USING parquet
SELECT /*+ BROADCAST(t) */ user_id, rank, t.track_id, name, artist, genre, p.plays
FROM (SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY plays DESC, track_id) AS rank FROM pairs) p
JOIN track_sums t ON p.track_id = t.track_id
WHERE rank <= 10;

CACHE TABLE top_users AS
SELECT row_number() OVER (ORDER BY plays DESC, user_id) AS rank, *
FROM (
    SELECT user_id, sum(plays) AS plays, count(*) AS tracks
    FROM pairs
    GROUP BY user_id
    ORDER BY plays DESC, user_id
    LIMIT 10
);

INSERT OVERWRITE DIRECTORY '${out}/users' USING parquet
SELECT /*+ BROADCAST(u), BROADCAST(t) */ rank, u.user_id, u.plays, u.tracks, count(DISTINCT artist) AS artists
FROM pairs p JOIN top_users u ON p.user_id = u.user_id JOIN track_sums t ON p.track_id = t.track_id
GROUP BY rank, u.user_id, u.plays, u.tracks;

CACHE TABLE artists AS
SELECT s.artist, plays, listeners, tracks
FROM (
    SELECT artist, sum(plays) AS plays, count(*) AS tracks
    FROM track_sums
    WHERE artist IS NOT NULL
    GROUP BY artist
) s
JOIN (
    SELECT artist, count(*) AS listeners
    FROM (
        SELECT /*+ BROADCAST(t) */ DISTINCT artist, user_id
        FROM pairs p JOIN track_sums t ON p.track_id = t.track_id
    )
    GROUP BY artist
) l ON s.artist = l.artist;

INSERT OVERWRITE DIRECTORY '${out}/artists_by_plays' USING parquet
SELECT row_number() OVER (ORDER BY plays DESC, artist) AS rank, *
FROM (SELECT * FROM artists ORDER BY plays DESC, artist LIMIT 10);

INSERT OVERWRITE DIRECTORY '${out}/artists_by_listeners' USING parquet
SELECT row_number() OVER (ORDER BY listeners DESC, artist) AS rank, *
FROM (SELECT * FROM artists ORDER BY listeners DESC, artist LIMIT 10);
