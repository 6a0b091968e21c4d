package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.editing.ActingKey;
import java.security.SecureRandom;
import org.jdbi.v3.core.Jdbi;

/** Keys in a test's database, made as its owner makes them. */
public final class DatabaseKeys {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private DatabaseKeys() {}

    /** A new key of this holder with these scopes, such as {@code editor} or {@code approver,editor}. */
    public static ActingKey make(Jdbi owner, String holder, String scopes) {
        StringBuilder id = new StringBuilder();
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(place -> id.append(ALPHABET.charAt(place)));
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        String credential = Sha256.hash(token).hex();
        owner.useHandle(handle -> handle.createQuery("""
                        SELECT directory.issue_key(:id, :holder, CAST(:scopes AS text[]), :credential, NULL, NULL)
                        """)
                .bind("id", id.toString())
                .bind("holder", holder)
                .bind("scopes", "{" + scopes + "}")
                .bind("credential", credential)
                .map((row, context) -> Boolean.TRUE)
                .one());
        return new ActingKey(id.toString(), credential);
    }
}
