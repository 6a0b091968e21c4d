package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.sms.message.UkMobile;
import java.net.URI;
import java.util.Optional;

/** Replies by a request to an aggregator: JSON with whom to text, and what. */
public final class PostedReply implements ReplyRoute {
    private final JsonPost post;
    private final Optional<Secret> authorization;
    private final String toField;
    private final String textField;

    /** @param authorization the whole value of the header {@code Authorization}; empty for none */
    public PostedReply(URI url, Optional<Secret> authorization, String toField, String textField) {
        this.post = new JsonPost(url);
        this.authorization = requireNonNull(authorization, "authorization");
        this.toField = requireNonNull(toField, "toField");
        this.textField = requireNonNull(textField, "textField");
    }

    @Override
    public HandedBack reply(UkMobile to, String text) throws UndeliveredException {
        post.send(
                new ObjectWriter().put(toField, to.e164()).put(textField, text).build(),
                authorization.map(Secret::reveal).orElse(null));
        return HandedBack.NOTHING;
    }

    @Override
    public HandedBack silence() {
        return HandedBack.NOTHING;
    }
}
