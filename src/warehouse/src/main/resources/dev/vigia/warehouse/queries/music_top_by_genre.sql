-- Music: the week's top of each genre
-- The tracks with the most plays in the newest week, by genre. Those without one come last.
select week, genre, rank, name, artist, plays, listeners, rank_change
from music_by_genre
where week = (select max(week) from music_by_genre)
order by genre nulls last, rank
