-- Spending by age band and metro
-- Who spends what where: payments, accounts, the amount in all and that of the mean payment.
select coalesce(age_band, 'unknown') as age_band,
       coalesce(metro, 'unknown') as metro,
       country,
       currency,
       count(*) as payments,
       count(distinct account) as accounts,
       sum(amount) as amount,
       round(avg(cast(amount as double)), 2) as mean_amount
from processed_bank_transactions
where direction = 'out'
group by coalesce(age_band, 'unknown'), coalesce(metro, 'unknown'), country, currency
order by age_band, amount desc, metro, country
