-- Inconclusive answers by rule
-- Which rules could not tell, why, and of which share of all transactions: what more history or better columns would bring.
with answers as (
    select split_part(answer, ':', 1) as rule, split_part(answer, ':', 2) as reason
    from processed_bank_transactions
    cross join unnest(inconclusive) as answers (answer)
)
select rule,
       reason,
       count(*) as transactions,
       round(100e0 * count(*) / (select count(*) from processed_bank_transactions), 3) as percent
from answers
group by rule, reason
order by transactions desc, rule, reason
