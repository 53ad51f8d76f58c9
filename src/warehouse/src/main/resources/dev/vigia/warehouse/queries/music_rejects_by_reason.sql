-- Music: rejected rows by reason
-- Which rows of each week's files were no rows, and the first line where it happened.
select week, file, reason, count(*) as records, min(line) as first_line
from music_rejects
group by week, file, reason
order by week desc, records desc, file, reason
