package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.helplines.directory.service.page.PageSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs the service decides of its pages.
 *
 * @param frameAncestors who may show embedded pages in a frame: {@code *}, or origins with spaces between them
 * @param exitUrl where "Exit this page" leads; empty for the usual one
 * @param publicUrl where the service is reached from outside; empty for wherever it was asked
 * @param operatorName who runs the service; empty to leave it unsaid
 * @param operatorContact a page of theirs, or mailto: and an address; empty for none
 */
public record PagesSection(
        @JsonProperty("frame_ancestors") String frameAncestors,
        @JsonProperty("exit_url") String exitUrl,
        @JsonProperty("public_url") String publicUrl,
        @JsonProperty("operator_name") String operatorName,
        @JsonProperty("operator_contact") String operatorContact) {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");
    private static final Pattern MAIL = Pattern.compile("mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");
    private static final Set<String> WEB = Set.of("http", "https");

    public PagesSection(
            @JsonProperty("frame_ancestors") @Nullable String frameAncestors,
            @JsonProperty("exit_url") @Nullable String exitUrl,
            @JsonProperty("public_url") @Nullable String publicUrl,
            @JsonProperty("operator_name") @Nullable String operatorName,
            @JsonProperty("operator_contact") @Nullable String operatorContact) {
        this.frameAncestors = frameAncestors == null ? "" : frameAncestors.strip();
        this.exitUrl = exitUrl == null ? "" : exitUrl.strip();
        this.publicUrl = publicUrl == null ? "" : publicUrl.strip();
        this.operatorName = operatorName == null ? "" : operatorName.strip();
        this.operatorContact = operatorContact == null ? "" : operatorContact.strip();
    }

    /** @throws StartException in one line, for what cannot be used */
    PageSettings toPageSettings() {
        return new PageSettings(
                frameAncestors.isEmpty() ? PageSettings.USUAL.frameAncestors() : ancestors(),
                exitUrl.isEmpty()
                        ? PageSettings.USUAL_EXIT
                        : address(exitUrl)
                                .orElseThrow(() ->
                                        new StartException("EXIT_URL must be an http or https URL without a fragment")),
                publicUrl.isEmpty()
                        ? null
                        : address(publicUrl)
                                .filter(url -> url.getRawQuery() == null)
                                .orElseThrow(() -> new StartException(
                                        "PUBLIC_URL must be an http or https URL without a query or a fragment")),
                operator());
    }

    private PageSettings.@Nullable Operator operator() {
        if (operatorName.isEmpty()) {
            if (!operatorContact.isEmpty()) {
                throw new StartException("OPERATOR_CONTACT takes OPERATOR_NAME: a contact is somebody's");
            }
            return null;
        }
        URI contact = operatorContact.isEmpty()
                ? null
                : MAIL.matcher(operatorContact).matches()
                        ? URI.create(operatorContact)
                        : address(operatorContact)
                                .orElseThrow(() -> new StartException(
                                        "OPERATOR_CONTACT must be an http or https URL, or mailto: and an address"));
        return new PageSettings.Operator(operatorName, contact);
    }

    private String ancestors() {
        if (frameAncestors.equals("*")) {
            return frameAncestors;
        }
        String[] origins = frameAncestors.split("[\\s,]+");
        if (!Arrays.stream(origins).allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new StartException("EMBED_FRAME_ANCESTORS must be * or origins such as https://www.example.org,"
                    + " with spaces between them");
        }
        // Our own page shows what an embedded one looks like.
        return Arrays.stream(origins).collect(Collectors.joining(" ", "'self' ", ""));
    }

    private static Optional<URI> address(String text) {
        try {
            URI url = URI.create(text);
            boolean fits = url.getHost() != null
                    && url.getScheme() != null
                    && WEB.contains(url.getScheme())
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
            return fits ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
