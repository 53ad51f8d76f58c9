-- Music: the week's top
-- The tracks with the most plays in the newest week.
select week, rank, name, artist, genre, plays, listeners, rank_change
from music_overall
where week = (select max(week) from music_overall)
order by rank
