package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs the service decides of its pages.
 *
 * @param frameAncestors who may show embedded pages in a frame, as the Content-Security-Policy has it
 * @param exitUrl where "Exit this page" leads
 * @param publicUrl where the service is reached from outside, without a slash at the end; null for wherever it was asked
 * @param operator who runs the service; null where that is not said
 */
public record PageSettings(
        String frameAncestors,
        URI exitUrl,
        @Nullable URI publicUrl,
        @Nullable Operator operator) {
    /**
     * Who runs the service.
     *
     * @param contact a page or an address for mail; null for none
     */
    public record Operator(String name, @Nullable URI contact) {
        public Operator {
            requireNonNull(name, "name");
        }
    }

    /** A page that anybody might have been looking at. */
    public static final URI USUAL_EXIT = URI.create("https://www.bbc.co.uk/weather");

    public static final PageSettings USUAL = new PageSettings("*", USUAL_EXIT, null, null);

    public PageSettings {
        requireNonNull(frameAncestors, "frameAncestors");
        requireNonNull(exitUrl, "exitUrl");
    }

    /** @param asked the address that the request was sent to */
    public String address(URI asked) {
        String address = Optional.ofNullable(publicUrl).orElse(asked).toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
