package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.message.InboundMessage;

/** What an aggregator posts that signs nothing: JSON or a form, and a secret in a header. */
public final class GenericInbound implements Inbound {
    private final String secretHeader;
    private final Secret secret;
    private final MessageFields fields;

    public GenericInbound(String secretHeader, Secret secret, MessageFields fields) {
        this.secretHeader = requireNonNull(secretHeader, "secretHeader");
        this.secret = requireNonNull(secret, "secret");
        this.fields = requireNonNull(fields, "fields");
    }

    @Override
    public InboundMessage read(InboundRequest request) throws RefusedException {
        if (!secret.matches(request.header(secretHeader))) {
            throw RefusedException.forbidden();
        }
        return switch (request.contentType()) {
            case InboundRequest.JSON -> fields.read(JsonFields.parse(request.text()));
            case InboundRequest.FORM -> fields.read(Form.parse(request.text()));
            default -> throw RefusedException.otherType();
        };
    }
}
