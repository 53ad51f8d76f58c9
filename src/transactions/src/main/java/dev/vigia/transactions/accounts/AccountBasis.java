package dev.vigia.transactions.accounts;

/**
 * The way in which a transaction's account was found. The order is part of tokens, hashes and encoded transactions: new
 * ones go to the end.
 */
public enum AccountBasis {
    /** The same values of the columns that the mapping names. */
    FINGERPRINT,
    /** The source's customer id: the account key of a bank whose ids are real, a fallback elsewhere. */
    CUSTOMER,
    /** Neither: the transaction stands alone. */
    NONE
}
