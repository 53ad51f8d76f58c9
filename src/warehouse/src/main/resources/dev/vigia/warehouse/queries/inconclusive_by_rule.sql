-- Inconclusive answers by rule
-- Which rules could not tell, and of which share of all transactions: what more history or better columns would bring.
with answers as (
    select rule
    from processed_bank_transactions
    cross join unnest(inconclusive) as entries (rule)
)
select rule,
       count(*) as transactions,
       round(100e0 * count(*) / (select count(*) from processed_bank_transactions), 3) as percent
from answers
group by rule
order by transactions desc, rule
