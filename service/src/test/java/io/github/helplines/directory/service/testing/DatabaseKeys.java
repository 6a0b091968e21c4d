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
        String id = newId();
        String credential = newCredential();
        owner.useHandle(handle -> handle.createQuery("""
                        SELECT directory.issue_key(:id, :holder, CAST(:scopes AS text[]), :credential, NULL, NULL)
                        """)
                .bind("id", id)
                .bind("holder", holder)
                .bind("scopes", "{" + scopes + "}")
                .bind("credential", credential)
                .map((row, context) -> Boolean.TRUE)
                .one());
        return new ActingKey(id, credential);
    }

    /** A new key in the place of this one, which has ended. */
    public static ActingKey replace(Jdbi owner, ActingKey old) {
        String id = newId();
        String credential = newCredential();
        owner.useHandle(handle -> handle.createQuery("""
                        SELECT directory.replace_key(:old_id, :id, :credential, 0, NULL)
                        """)
                .bind("old_id", old.keyId())
                .bind("id", id)
                .bind("credential", credential)
                .map((row, context) -> Boolean.TRUE)
                .one());
        return new ActingKey(id, credential);
    }

    /** An id that no key has. */
    public static String newId() {
        StringBuilder id = new StringBuilder();
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(place -> id.append(ALPHABET.charAt(place)));
        return id.toString();
    }

    private static String newCredential() {
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        return Sha256.hash(token).hex();
    }
}
