package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who made an entry.
 *
 * @param role in what role, in lower snake case; public
 * @param holder the person, as named where keys are kept; never public, absent when no person is known
 */
public record Author(String role, @Nullable String holder) {
    /** A first import: made from reviewed files, by whoever may start the service. */
    public static final Author IMPORT = new Author("import", null);

    public Author {
        requireNonNull(role, "role");
    }

    /** The role alone: the person is nobody else's business. */
    @Override
    public String toString() {
        return "Author[" + role + "]";
    }
}
