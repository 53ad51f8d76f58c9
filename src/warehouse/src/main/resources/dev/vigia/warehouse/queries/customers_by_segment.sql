-- Customers by segment
-- Accounts by recency (paid in the last 14 days of the data), frequency (twice or more) and amount (among the fifth that spent most).
with accounts as (
    select account,
           max(date) as last_day,
           count(*) as payments,
           sum(amount) as amount
    from processed_bank_transactions
    where account_basis <> 'none' and direction = 'out'
    group by account
),
marked as (
    select payments,
           amount,
           date_diff('day', cast(last_day as date), cast(max(last_day) over () as date)) as days_silent,
           percent_rank() over (order by amount) >= 8e-1 as is_high
    from accounts
),
segments as (
    select case
               when days_silent < 14 and payments >= 2 and is_high then '1 best: recent, returning, high'
               when days_silent < 14 and payments >= 2 then '2 loyal: recent, returning'
               when days_silent < 14 and is_high then '3 promising: recent, once, high'
               when days_silent < 14 then '4 new: recent, once'
               when payments >= 2 or is_high then '5 at risk: silent, returning or high'
               else '6 lost: silent, once'
           end as segment,
           payments, amount, days_silent
    from marked
)
select segment,
       count(*) as accounts,
       round(100e0 * count(*) / sum(count(*)) over (), 2) as percent_of_accounts,
       sum(payments) as payments,
       sum(amount) as amount,
       round(avg(days_silent), 1) as mean_days_silent
from segments
group by segment
order by segment
