package io.github.helplines.directory.sms.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The environment variables that are read. {@code README.md} of this module lists the same. */
public enum Variable {
    PORT(For.ALL, "8090"),
    BIND_HOST(For.ALL, "127.0.0.1"),
    SMS_PROVIDER(For.ALL, Need.REQUIRED),
    SMS_SHORT_CODE(For.ALL, Need.REQUIRED),
    SMS_DIRECTORY_URL(For.ALL, Need.REQUIRED),
    SMS_DIRECTORY_KEYS_FILE(For.ALL, Need.REQUIRED),
    SMS_DIRECTORY_CACHE(For.ALL, Need.OPTIONAL),
    SMS_CAP_PER_10_MINUTES(For.ALL, "5"),
    SMS_CAP_PER_DAY(For.ALL, "20"),

    SMS_NOTIFY_BEARER_TOKEN(For.NOTIFY, Need.REQUIRED),
    SMS_NOTIFY_API_KEY(For.NOTIFY, Need.REQUIRED),
    SMS_NOTIFY_TEMPLATE_ID(For.NOTIFY, Need.REQUIRED),
    SMS_NOTIFY_PERSONALISATION(For.NOTIFY, "reply"),
    SMS_NOTIFY_SENDER_ID(For.NOTIFY, Need.OPTIONAL),
    SMS_NOTIFY_URL(For.NOTIFY, "https://api.notifications.service.gov.uk"),

    SMS_TWILIO_AUTH_TOKEN(For.TWILIO, Need.REQUIRED),
    SMS_TWILIO_PUBLIC_URL(For.TWILIO, Need.REQUIRED),

    SMS_GENERIC_SECRET(For.GENERIC, Need.REQUIRED),
    SMS_GENERIC_SECRET_HEADER(For.GENERIC, "X-Webhook-Secret"),
    SMS_GENERIC_ID_FIELD(For.GENERIC, "id"),
    SMS_GENERIC_FROM_FIELD(For.GENERIC, "from"),
    SMS_GENERIC_TEXT_FIELD(For.GENERIC, "text"),
    SMS_GENERIC_REPLY_URL(For.GENERIC, Need.OPTIONAL),
    SMS_GENERIC_REPLY_AUTHORIZATION(For.GENERIC, Need.OPTIONAL),
    SMS_GENERIC_REPLY_TO_FIELD(For.GENERIC, "to"),
    SMS_GENERIC_REPLY_TEXT_FIELD(For.GENERIC, "text");

    /** For which provider a variable is read. */
    public enum For {
        ALL,
        NOTIFY,
        TWILIO,
        GENERIC
    }

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private final For provider;
    private final boolean required;
    private final String defaultValue;

    Variable(For provider, Need need) {
        this.provider = requireNonNull(provider, "provider");
        this.required = need == Need.REQUIRED;
        this.defaultValue = "";
    }

    Variable(For provider, String defaultValue) {
        this.provider = requireNonNull(provider, "provider");
        this.required = false;
        this.defaultValue = requireNonNull(defaultValue, "defaultValue");
    }

    public For provider() {
        return provider;
    }

    /** Whether there is no start without it, for its provider. */
    public boolean isRequired() {
        return required;
    }

    public Optional<String> defaultValue() {
        return defaultValue.isEmpty() ? Optional.empty() : Optional.of(defaultValue);
    }
}
