-- Top accounts by score
-- The fifty accounts whose transactions scored highest: where an analyst begins.
select account,
       max(score) as highest_score,
       sum(case when score > 0 then 1 else 0 end) as scored,
       count(*) as payments,
       sum(amount) as amount,
       max(date) as last_day
from processed_bank_transactions
where account_basis <> 'none'
group by account
having max(score) > 0
order by highest_score desc, scored desc, amount desc, account
limit 50
