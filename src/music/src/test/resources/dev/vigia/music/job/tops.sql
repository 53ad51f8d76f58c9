-- The tops said as simply as SQL can: ${info}, ${now} and ${before} are CSV files (${before} may be without rows), ${top} is N.
CREATE TEMP TABLE info AS
SELECT track_id, nullif(name, '') AS name, nfc_normalize(nullif(artist, '')) AS artist,
    nfc_normalize(nullif(genre, '')) AS genre
FROM read_csv('${info}', all_varchar = true, header = true, quote = '"', escape = '"');

CREATE TEMP TABLE week AS
SELECT user_id, track_id, coalesce(n.plays, 0) - coalesce(b.plays, 0) AS plays, b.plays AS plays_before, n.plays AS plays_now
FROM (SELECT user_id, track_id, sum(playcount::BIGINT) AS plays FROM read_csv('${now}', all_varchar = true) GROUP BY ALL) n
FULL JOIN (SELECT user_id, track_id, sum(playcount::BIGINT) AS plays FROM read_csv('${before}', all_varchar = true) GROUP BY ALL) b
USING (user_id, track_id);

CREATE TEMP TABLE played AS
SELECT user_id, track_id, plays,
    CASE WHEN known THEN name ELSE '(not described)' END AS name,
    CASE WHEN known THEN artist ELSE '(not described)' END AS artist,
    CASE WHEN known THEN genre ELSE '(not described)' END AS genre
FROM week LEFT JOIN (SELECT *, true AS known FROM info) USING (track_id)
WHERE plays > 0;

CREATE TEMP TABLE tracks AS
SELECT track_id, name, artist, genre, sum(plays) AS plays, count(DISTINCT user_id) AS listeners FROM played GROUP BY ALL;

CREATE TEMP TABLE overall AS
SELECT row_number() OVER (ORDER BY plays DESC, track_id) AS rank, track_id, name, artist, genre, plays, listeners
FROM tracks QUALIFY rank <= ${top};

CREATE TEMP TABLE by_genre AS
SELECT genre, row_number() OVER (PARTITION BY genre ORDER BY plays DESC, track_id) AS rank, track_id, name, artist, plays, listeners
FROM tracks QUALIFY rank <= ${top};

CREATE TEMP TABLE by_artist AS
SELECT artist, row_number() OVER (PARTITION BY artist ORDER BY plays DESC, track_id) AS rank, track_id, name, genre, plays, listeners
FROM tracks QUALIFY rank <= ${top};

CREATE TEMP TABLE by_user AS
SELECT user_id, row_number() OVER (PARTITION BY user_id ORDER BY plays DESC, track_id) AS rank, track_id, name, artist, genre, plays
FROM played QUALIFY rank <= ${top};

CREATE TEMP TABLE users AS
SELECT row_number() OVER (ORDER BY plays DESC, user_id) AS rank, *
FROM (SELECT user_id, sum(plays) AS plays, count(DISTINCT track_id) AS tracks, count(DISTINCT artist) AS artists FROM played GROUP BY user_id)
QUALIFY rank <= ${top};

CREATE TEMP TABLE artists AS
SELECT artist, sum(plays) AS plays, count(DISTINCT user_id) AS listeners, count(DISTINCT track_id) AS tracks
FROM played WHERE artist IS NOT NULL GROUP BY artist;

CREATE TEMP TABLE artists_by_plays AS
SELECT row_number() OVER (ORDER BY plays DESC, artist) AS rank, * FROM artists QUALIFY rank <= ${top};

CREATE TEMP TABLE artists_by_listeners AS
SELECT row_number() OVER (ORDER BY listeners DESC, artist) AS rank, * FROM artists QUALIFY rank <= ${top};

CREATE TEMP TABLE shrunk AS
SELECT user_id, track_id, plays_before, coalesce(plays_now, 0) AS plays_now FROM week WHERE plays < 0;
