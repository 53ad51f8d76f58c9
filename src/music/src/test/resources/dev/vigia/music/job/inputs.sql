-- Files with everything that the reader must cope with: ${folder} gets info.csv, before.csv and now.csv.
CREATE TEMP TABLE info AS
SELECT printf('TR%06d', (i * 7919) % 3000) AS track_id,
    CASE i % 9
        WHEN 0 THEN 'Say "' || i % 400 || '", ' || chr(10) || 'then go'
        WHEN 1 THEN 'Canción ' || i % 300
        WHEN 2 THEN '夜, ' || i
        ELSE 'Song ' || i % 1000
    END AS name,
    CASE WHEN i % 50 = 0 THEN NULL WHEN i % 51 = 0 THEN 'unknown'
        ELSE 'Artist, the ' || hash(i) % 400 || CASE i % 2 WHEN 0 THEN ' é' ELSE ' é' END END AS artist,
    'x' AS tags,
    CASE WHEN hash(i + 1) % 100 < 56 THEN NULL WHEN i % 53 = 0 THEN 'unknown' ELSE 'Genre ' || hash(i * 3) % 15 END AS genre
FROM range(3000) r(i);

-- Some tracks and users are far more popular than others; one row in a hundred is of a track that nobody described, and one
-- in two hundred comes a second time.
CREATE TEMP TABLE plays AS
SELECT i,
    CASE WHEN hash(i, 1) % 100 = 0 THEN 'TR9' || hash(i, 2) % 50
        ELSE printf('TR%06d', CAST(floor(3000 * pow(hash(i, 3) % 100000 / 100000.0, 3)) AS INTEGER)) END AS track_id,
    sha1('user ' || CAST(floor(20000 * pow(hash(i, 4) % 100000 / 100000.0, 2)) AS INTEGER)) AS user_id,
    CASE WHEN hash(i, 5) % 40 = 0 THEN 0 ELSE 1 + CAST(floor(3 * pow(hash(i, 6) % 1000 / 1000.0, 6)) AS INTEGER) END AS playcount
FROM range(200000) r(i);

COPY info TO '${folder}/info.csv' (HEADER, QUOTE '"', ESCAPE '"');
COPY (SELECT * FROM (FROM plays UNION ALL FROM plays WHERE i % 200 = 0) ORDER BY hash(i, playcount))
TO '${folder}/now.csv' (HEADER);
-- Two weeks ago: half of them.
COPY (SELECT user_id, track_id, playcount // 2 AS playcount FROM plays WHERE i % 5 <> 0 AND i % 1000 <> 1) TO '${folder}/older.csv' (HEADER);
-- A week ago: some had played less, one count in a thousand has shrunk since, and one is gone.
COPY (
    SELECT 0 AS i, sha1('gone') AS user_id, 'TR000001' AS track_id, 4 AS playcount
    UNION ALL
    SELECT i, user_id, track_id, CASE WHEN i % 1000 = 1 THEN playcount + 2 ELSE playcount - hash(i, 7) % 2 END AS playcount
    FROM plays
    WHERE i % 5 <> 0 AND playcount > 0
)
TO '${folder}/before.csv' (HEADER);
