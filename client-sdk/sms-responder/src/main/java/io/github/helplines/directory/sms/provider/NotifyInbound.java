package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.message.InboundMessage;

/**
 * What GOV.UK Notify posts for a text that was received: JSON with {@code id}, {@code source_number},
 * {@code destination_number}, {@code message}, {@code date_received}, and the bearer token that was given to Notify. Source:
 * GOV.UK Notify, API documentation, callbacks.
 */
public final class NotifyInbound implements Inbound {
    private static final String SCHEME = "Bearer ";
    private static final MessageFields FIELDS = new MessageFields("id", "source_number", "message");

    private final Secret bearerToken;

    public NotifyInbound(Secret bearerToken) {
        this.bearerToken = requireNonNull(bearerToken, "bearerToken");
    }

    @Override
    public InboundMessage read(InboundRequest request) throws RefusedException {
        String authorization = request.header("Authorization");
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !bearerToken.matches(authorization.substring(SCHEME.length()).strip())) {
            throw RefusedException.forbidden();
        }
        if (!request.contentType().equals(InboundRequest.JSON)) {
            throw RefusedException.otherType();
        }
        return FIELDS.read(JsonFields.parse(request.text()));
    }
}
