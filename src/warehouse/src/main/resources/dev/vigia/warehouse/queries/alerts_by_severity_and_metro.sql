-- Alerts by severity and metro
-- Each alert once, as its last revision has it: how urgent alerts are in each city, and the amounts that raised them.
with newest as (
    select severity, metro, account, amount,
           row_number() over (partition by alert_id order by revision desc) as age
    from alerts
)
select severity,
       coalesce(metro, 'unknown') as metro,
       count(*) as alerts,
       count(distinct account) as accounts,
       sum(amount) as amount
from newest
where age = 1
group by severity, coalesce(metro, 'unknown')
order by case severity when 'CRITICAL' then 1 when 'HIGH' then 2 when 'MEDIUM' then 3 when 'LOW' then 4 else 5 end,
         alerts desc, metro
