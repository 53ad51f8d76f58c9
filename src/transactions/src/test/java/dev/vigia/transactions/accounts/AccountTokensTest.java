package dev.vigia.transactions.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AccountTokensTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes....".getBytes(StandardCharsets.UTF_8);

    @Test
    void token_isTheSameForTheSameIdentityOnly() {
        AccountTokens tokens = AccountTokens.keyed(SECRET);
        String token = tokens.token(AccountBasis.CUSTOMER, "C1");
        assertTrue(token.matches("[0-9a-f]{32}"), token);
        tokens.token(AccountBasis.CUSTOMER, "C2");
        assertEquals(token, tokens.token(AccountBasis.CUSTOMER, "C1"));
        assertEquals(token, AccountTokens.keyed(SECRET).token(AccountBasis.CUSTOMER, "C1"));
        assertNotEquals(token, tokens.token(AccountBasis.CUSTOMER, "C2"));
        assertNotEquals(token, tokens.token(AccountBasis.FINGERPRINT, "C1"));
        assertNotEquals(token, AccountTokens.keyed(new byte[32]).token(AccountBasis.CUSTOMER, "C1"));
        assertNotEquals(token, AccountTokens.unkeyed().token(AccountBasis.CUSTOMER, "C1"));
    }

    @Test
    void unkeyedToken_isTheSameTomorrow() {
        assertEquals("870737cb64a802bc1a0ef0ee50fb6b9c", AccountTokens.unkeyed().token(AccountBasis.CUSTOMER, "C1"));
    }

    @Test
    void shortSecret_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> AccountTokens.keyed(new byte[15]));
    }
}
