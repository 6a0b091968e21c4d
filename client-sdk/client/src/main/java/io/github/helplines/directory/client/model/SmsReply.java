package io.github.helplines.directory.client.model;

import static java.util.Objects.requireNonNull;

/**
 * What to text back to a keyword.
 *
 * @param service whom the keyword reaches
 * @param text the words; they name no service and no topic
 * @param encoding {@code gsm_7} or {@code ucs_2}
 * @param segments how many texts the network makes of it
 */
public record SmsReply(String shortCode, String keyword, Link service, String text, String encoding, int segments) {
    public SmsReply {
        requireNonNull(shortCode, "shortCode");
        requireNonNull(keyword, "keyword");
        requireNonNull(service, "service");
        requireNonNull(text, "text");
        requireNonNull(encoding, "encoding");
    }
}
