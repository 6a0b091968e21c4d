package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.WireName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request was not answered (RFC 9457), and what to do when somebody is in danger now. */
@Schema(
        name = "Problem",
        description =
                "Why a request was not answered. The values that were sent are never repeated; a pointer may name the"
                        + " field they stood in.")
public record ProblemRepresentation(
        @Schema(description = "Path of the page about it.", example = "/problems/not_found")
        String type,

        @Schema(example = "not_found") String code,
        String title,
        int status,

        @Schema(description = "The same as in X-Request-Id; say it when you report a fault.")
        String requestId,

        List<Detail> errors,

        @Schema(description = "Whom to turn to instead of what is gone; absent from other problems.") @Nullable
        List<HandOffRepresentation> handOffs,

        List<EmergencyItemRepresentation> emergency) {

    /** One fault. */
    @Schema(name = "ProblemError")
    public record Detail(
            @Schema(
                    description =
                            "Where: an RFC 6901 pointer into the body, or / and the name of a query parameter or header.",
                    example = "/age")
            String pointer,

            @Schema(example = "out_of_range") String code,
            String message) {
        private static final int LONGEST_POINTER = 512;

        public static Detail of(Fault fault) {
            return new Detail(shortened(fault.pointer()), fault.code(), fault.message());
        }

        /** That of a parent, where a field has a name that nobody has to read. */
        private static String shortened(String pointer) {
            return pointer.length() <= LONGEST_POINTER
                    ? pointer
                    : pointer.substring(0, pointer.lastIndexOf('/', LONGEST_POINTER));
        }
    }

    /** What a type of problem means, and what to do about it. */
    @Schema(name = "ProblemType")
    public record Page(
            String type,
            String code,
            String title,
            int status,
            @Schema(description = "What causes it.") String cause,
            @Schema(description = "What to do about it.") String remedy,

            @Schema(description = "Whether to send the same request again.") @OpenValues(Retry.class)
            String retry,

            @Schema(description = "The same in words.") String retryText) {}

    /** Whether the same request may go well another time. */
    public enum Retry implements WireName {
        NO("No. Sent again as it is, the request is refused again: change first what is said here."),
        LATER("Yes, later: after as many seconds as Retry-After says; where there is none, after half a minute. Give up"
                + " after some attempts.");

        private final String text;

        Retry(String text) {
            this.text = text;
        }

        /** For people. */
        public String text() {
            return text;
        }
    }
}
