-- Hits by rule and typology
-- Recorded hits, also those of rules in shadow or of weight 0, which alert nobody, for each 1,000 transactions.
with hits as (
    select rule, account
    from processed_bank_transactions
    cross join unnest(hits) as entries (rule)
)
select rule,
       count(*) as hits,
       count(distinct account) as accounts,
       round(1000e0 * count(*) / (select count(*) from processed_bank_transactions), 3) as per_thousand
from hits
group by rule
order by hits desc, rule
