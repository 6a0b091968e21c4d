package io.github.helplines.directory.service.representation;

import java.util.List;

/**
 * One answer as it goes out. Whoever writes it adds the date and a request id, and nothing else. What is ready to be
 * served has four, each of which is the same object every time.
 *
 * @param form which of the four
 * @param headers all of them, the length included
 * @param body the bytes; none for 304
 */
public record RenderedAnswer(Form form, List<Header> headers, Body body) {
    public RenderedAnswer {
        headers = List.copyOf(headers);
    }

    /** 200 or 304. */
    public int status() {
        return form.status;
    }

    /** Plain or compressed, whole or only to say that the caller has it. */
    public enum Form {
        PLAIN(200),
        COMPRESSED(200),
        PLAIN_UNCHANGED(304),
        COMPRESSED_UNCHANGED(304);

        private final int status;

        Form(int status) {
            this.status = status;
        }
    }
}
