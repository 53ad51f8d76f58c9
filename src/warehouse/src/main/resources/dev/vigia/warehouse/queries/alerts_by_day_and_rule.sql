-- Alerts by day and rule
-- What each typology or rule opened on each day of the events, and how often more evidence updated it.
select date,
       coalesce(typology, rule) as raised_by,
       sum(case when status = 'OPEN' then 1 else 0 end) as opened,
       sum(case when status = 'UPDATED' then 1 else 0 end) as updates
from alerts
group by date, coalesce(typology, rule)
order by date, opened desc, raised_by
