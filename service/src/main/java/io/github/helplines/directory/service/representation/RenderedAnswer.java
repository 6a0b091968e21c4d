package io.github.helplines.directory.service.representation;

import java.util.List;

/**
 * One answer as it goes out. Whoever writes it adds the date and a request id, and nothing else.
 *
 * @param status 200 or 304
 * @param headers all of them, the length included
 * @param body the bytes; none for 304. Not copied: nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy per request is what this avoids.
public record RenderedAnswer(int status, List<Header> headers, byte[] body) {
    public RenderedAnswer {
        headers = List.copyOf(headers);
    }
}
