package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.representation.ListKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: after the last item's key. It fits the filters it was given out for and no others.
 *
 * @param filters {@link #hashOf} those filters
 * @param after the last item's key
 */
record Cursor(String filters, ListKey after) {
    private static final int HASH_LENGTH = 16;
    private static final int ID_LENGTH = 36;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + HASH_LENGTH + "}");
    private static final int MAX_LENGTH = 2000;

    Cursor {
        requireNonNull(filters, "filters");
        requireNonNull(after, "after");
    }

    /** A short hash of a list's name and filters, and of the moment asked about where that is not now. */
    static String hashOf(String list, Object filters, @Nullable AsOf asOf) {
        String of = list + " " + filters + (asOf == null ? "" : " " + asOf);
        return Sha256.hash(of).hex().substring(0, HASH_LENGTH);
    }

    String text() {
        String plain = filters + after.id() + after.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            plain = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
        int name = HASH_LENGTH + ID_LENGTH;
        if (plain.length() <= name
                || !HASH.matcher(plain.substring(0, HASH_LENGTH)).matches()) {
            return Optional.empty();
        }
        return RecordId.parse(plain.substring(HASH_LENGTH, name))
                .map(id -> new Cursor(plain.substring(0, HASH_LENGTH), new ListKey(plain.substring(name), id)));
    }
}
