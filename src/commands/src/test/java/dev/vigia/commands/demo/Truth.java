package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content that the lake must have for a file of the Kaggle bank, computed by DuckDB alone: it reads the CSV as text, and
 * converts it as the file's description says. Nothing here uses the code under test, and every row is compared.
 */
final class Truth {
    private static final String COLUMNS = "TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,"
            + "CustAccountBalance,TransactionDate,TransactionTime,\"TransactionAmount (INR)\"";

    private static final String PARTS = """
            create table parts as select *,
                lpad(TransactionTime, 6, '0') as clock,
                make_date(2000 + split_part(TransactionDate, '/', 3)::int, split_part(TransactionDate, '/', 2)::int,
                    split_part(TransactionDate, '/', 1)::int) as day,
                case when CustomerDOB not in ('', 'nan', '1/1/1800') then split_part(CustomerDOB, '/', 3)::int end as birth_yy,
                case when birth_yy is not null then split_part(CustomerDOB, '/', 2)::int * 100
                    + split_part(CustomerDOB, '/', 1)::int end as birth_month_day,
                case when CustAccountBalance not in ('', 'nan') then CustAccountBalance::decimal(18, 2) end as balance,
                case when CustGender not in ('', 'nan') then CustGender end as gender,
                case when trim(CustLocation) not in ('', 'nan') then trim(CustLocation) end as location
            from csv""";

    /** The expected transactions. A year of birth has two digits: nobody was born after 2016 or is older than a hundred. */
    private static final String EXPECTED = """
            create table expected as select
                TransactionID as transaction_id,
                day::varchar as date,
                epoch_us(day + to_hours(clock[1:2]::int) + to_minutes(clock[3:4]::int) + to_seconds(clock[5:6]::int)
                    - interval '5 hours 30 minutes') as event_micros,
                "TransactionAmount (INR)"::decimal(18, 2) as amount,
                balance, gender, location,
                case when (2000 + birth_yy) * 10000 + birth_month_day <= strftime(day, '%Y%m%d')::int
                    then 2000 + birth_yy else 1900 + birth_yy end as birth_year,
                year(day) - birth_year - (month(day) * 100 + day(day) < birth_month_day)::int as age,
                case when age < 18 then '0-17' when age < 25 then '18-24' when age < 35 then '25-34'
                    when age < 45 then '35-44' when age < 60 then '45-59' when age < 75 then '60-74'
                    when age >= 75 then '75+' end as age_band,
                case when birth_yy is not null and balance is not null and gender is not null and location is not null
                    then 'fingerprint' else 'customer' end as account_basis,
                case when account_basis = 'fingerprint'
                    then concat_ws('|', birth_year, birth_month_day, gender, location, balance) else CustomerID end as holder,
                'INR' as currency, 'Asia/Kolkata' as zone, 'IN' as country
            from parts""";

    private final LakeReader lake;

    private Truth(LakeReader lake) {
        this.lake = lake;
    }

    /** Reads the run's input. */
    static Truth of(DemoRun.Outcome outcome, LakeReader lake) throws Exception {
        lake.run("create table csv as select * from read_csv('" + LakeReader.quoted(outcome.input())
                + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', "
                + "nullstr = 'no such text', auto_detect = false, columns = " + columns() + ")");
        lake.run(PARTS);
        lake.run(EXPECTED);
        return new Truth(lake);
    }

    private static String columns() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : COLUMNS.replace("\"", "").split(",")) {
            types.put("'" + column + "'", "'VARCHAR'");
        }
        return types.toString().replace('=', ':');
    }

    long rows() throws Exception {
        return lake.number("select count(*) from csv");
    }

    /** Checks that raw has every row with every column as text, once. */
    void assertRawIsTheFile() throws Exception {
        String raw =
                "select transaction_id, customer_id, customer_dob, cust_gender, cust_location, cust_account_balance, "
                        + "transaction_date, transaction_time, transaction_amount_inr from raw";
        String file = "select " + COLUMNS + " from csv";
        assertNone("rows of the file that raw lacks", file + " except all " + raw);
        assertNone("rows in raw that the file lacks", raw + " except all " + file);
    }

    /** Checks that processed has every transaction once, and nothing else. */
    void assertProcessedIsTheFile() throws Exception {
        assertNone(
                "transactions that processed lacks",
                "select transaction_id from expected except all select transaction_id from processed");
        assertNone(
                "transactions in processed that the file lacks",
                "select transaction_id from processed except all select transaction_id from expected");
        for (String column : List.of(
                "date",
                "amount",
                "balance",
                "gender",
                "location",
                "age_band",
                "account_basis",
                "currency",
                "zone",
                "country")) {
            assertSame(column, "p." + column + " is distinct from e." + column);
        }
        assertSame("event_time", "epoch_us(p.event_time) is distinct from e.event_micros");
        assertSame("late", "p.late");
    }

    /** Checks that there is one token per account, and one account per token. */
    void assertAccountsAreTheHolders() throws Exception {
        String pairs = " from processed p join expected e using (transaction_id) ";
        assertNone(
                "accounts with two tokens",
                "select e.holder" + pairs + "group by p.account_basis, e.holder having count(distinct p.account) > 1");
        assertNone(
                "tokens of two accounts",
                "select p.account" + pairs
                        + "group by p.account having count(distinct (e.account_basis, e.holder)) > 1");
        assertNone(
                "tokens that are none",
                "select account from processed where not regexp_full_match(account, '[0-9a-f]{32,}')");
    }

    private void assertSame(String what, String differs) throws Exception {
        assertNone(
                what + " that differ from the file's",
                "select p.transaction_id from processed p join expected e using (transaction_id) where " + differs);
    }

    private void assertNone(String what, String sql) throws Exception {
        assertEquals(List.of(), lake.texts(sql + " limit 3"), what);
    }
}
