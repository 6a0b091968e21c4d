package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HandOff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused (RFC 9457). Holds nothing that was asked.
 *
 * @param type a URI reference that explains it
 * @param code in lower snake case; later versions may have more
 * @param title in words
 * @param status the status of HTTP
 * @param requestId by which the service's operator finds it in the log; null for none
 * @param errors what is wrong where in the request
 * @param handOffs whom to turn to instead, where something is gone
 * @param emergency the floor
 */
public record Problem(
        String type,
        String code,
        String title,
        int status,
        @Nullable String requestId,
        List<Fault> errors,
        List<HandOff> handOffs,
        EmergencyFloor emergency) {

    /**
     * One thing that is wrong.
     *
     * @param pointer where in the request (RFC 6901)
     */
    public record Fault(String pointer, String code, String message) {
        public Fault {
            requireNonNull(pointer, "pointer");
            requireNonNull(code, "code");
            requireNonNull(message, "message");
        }
    }

    public Problem {
        requireNonNull(type, "type");
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        errors = List.copyOf(errors);
        handOffs = List.copyOf(handOffs);
        requireNonNull(emergency, "emergency");
    }
}
