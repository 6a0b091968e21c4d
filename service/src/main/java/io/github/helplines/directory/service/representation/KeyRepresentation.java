package io.github.helplines.directory.service.representation;

import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key, for admins; without what would open it. Silent in {@link #toString()}. */
@Schema(name = "Key", description = "A key. What opens it is shown once, when it is made.")
public record KeyRepresentation(
        @Schema(example = "k5x2mqa7") String id,

        @Schema(description = "The person it belongs to: a name or staff id.", example = "staff-1142")
        String holder,

        @ArraySchema(
                arraySchema = @Schema(description = "What it may do."),
                schema =
                        @Schema(
                                extensions =
                                        @Extension(
                                                properties =
                                                        @ExtensionProperty(
                                                                name = "x-extensible-enum",
                                                                value = SCOPES,
                                                                parseValue = true))))
        List<String> scopes,

        OffsetDateTime createdAt,

        @Schema(description = "The key that made it; absent when it was made by command.") @Nullable
        String createdBy,

        @Schema(description = "From when on it is not taken, as it was made.") @Nullable
        OffsetDateTime expiresAt,

        @Schema(
                description = "From when on it is not taken, because it was revoked or replaced; may be ahead, while it"
                        + " and the one in its place overlap.")
        @Nullable
        OffsetDateTime revokedAt,

        @Schema(description = "The key that ended it; absent when it was ended by command.") @Nullable
        String revokedBy,

        @Schema(description = "The key in its place.") @Nullable
        String replacedBy) {
    /** The scopes of today, for the contract. */
    public static final String SCOPES = "[\"editor\", \"approver\", \"admin\"]";

    @Override
    public String toString() {
        return "KeyRepresentation[redacted]";
    }

    /** Every key. */
    @Schema(name = "KeyList")
    public record Many(
            @ArraySchema(arraySchema = @Schema(description = "Every key there is or was, in the order they were made."))
            List<KeyRepresentation> items) {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** A key that was just made. Silent in {@link #toString()}. */
    @Schema(name = "IssuedKey")
    public record Issued(
            KeyRepresentation key,

            @Schema(
                    description =
                            "What opens it: hd_, the key's id, _, a secret and its checksum. Shown this once; keep"
                                    + " it where passwords are kept.",
                    example = "hd_k5x2mqa7_…")
            String token) {
        @Override
        public String toString() {
            return "Issued[redacted]";
        }
    }
}
