-- Quarantine by reason and day
-- What could not be read, by the day on which it came, how large it was, and an example of what was wrong. Alerts that were refused have reasons REFUSED_BY_.
select extracted_at_date,
       reason,
       count(*) as records,
       sum(length(to_hex(bytes)) / 2) as bytes,
       min(detail) as example
from quarantine
group by extracted_at_date, reason
order by extracted_at_date, records desc, reason
