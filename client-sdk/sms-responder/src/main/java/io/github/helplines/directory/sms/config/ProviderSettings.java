package io.github.helplines.directory.sms.config;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.provider.MessageFields;
import io.github.helplines.directory.sms.provider.NotifyApiKey;
import io.github.helplines.directory.sms.provider.NotifyReply;
import io.github.helplines.directory.sms.provider.Secret;
import java.net.URI;
import java.util.Optional;

/** Who carries the texts, and what is agreed with them. */
public sealed interface ProviderSettings {

    /** As {@code SMS_PROVIDER} calls it. */
    String name();

    /** @param url of Notify's API, without a path */
    record Notify(Secret bearerToken, NotifyApiKey apiKey, NotifyReply.Template template, URI url)
            implements ProviderSettings {
        public Notify {
            requireNonNull(bearerToken, "bearerToken");
            requireNonNull(apiKey, "apiKey");
            requireNonNull(template, "template");
            requireNonNull(url, "url");
        }

        @Override
        public String name() {
            return "notify";
        }
    }

    /** @param publicUrl to the letter as Twilio has it */
    record Twilio(Secret authToken, String publicUrl) implements ProviderSettings {
        public Twilio {
            requireNonNull(authToken, "authToken");
            requireNonNull(publicUrl, "publicUrl");
        }

        @Override
        public String name() {
            return "twilio";
        }
    }

    /** @param post where replies are posted; empty to give them in the answer */
    record Generic(String secretHeader, Secret secret, MessageFields fields, Optional<Post> post)
            implements ProviderSettings {
        public Generic {
            requireNonNull(secretHeader, "secretHeader");
            requireNonNull(secret, "secret");
            requireNonNull(fields, "fields");
            requireNonNull(post, "post");
        }

        @Override
        public String name() {
            return "generic";
        }
    }

    /** How a generic aggregator is asked to send. */
    record Post(URI url, Optional<Secret> authorization, String toField, String textField) {
        public Post {
            requireNonNull(url, "url");
            requireNonNull(authorization, "authorization");
            requireNonNull(toField, "toField");
            requireNonNull(textField, "textField");
        }
    }
}
