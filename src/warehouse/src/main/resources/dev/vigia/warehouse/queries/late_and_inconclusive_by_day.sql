-- Late and inconclusive transactions by day
-- How many transactions came later than the bound, and how many rules could not tell, of those that judged one.
select date,
       count(*) as transactions,
       sum(case when late then 1 else 0 end) as late,
       round(100e0 * sum(case when late then 1 else 0 end) / count(*), 3) as percent_late,
       sum(case when inconclusive <> array[] then 1 else 0 end) as inconclusive,
       round(100e0 * sum(case when inconclusive <> array[] then 1 else 0 end) / count(*), 3)
           as percent_inconclusive
from processed_bank_transactions
group by date
order by date
