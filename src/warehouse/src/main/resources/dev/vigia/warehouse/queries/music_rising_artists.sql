-- Music: artists that rise
-- Who gained ranks among the artists with the most plays since the week before, and who is new there (without a rank before).
-- Nobody in a week that has no change of rank at all, since it was not compared.
select week, artist, rank_change as ranks_gained, rank + rank_change as rank_before, rank, plays, listeners
from music_artists_by_plays
where week = (select max(week) from music_artists_by_plays)
  and week in (select week from music_artists_by_plays where rank_change is not null)
  and (rank_change > 0 or rank_change is null)
order by rank_change desc nulls last, rank
