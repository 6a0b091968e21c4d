package io.github.helplines.directory.sms.config;

import static io.github.helplines.directory.sms.config.Environment.fault;
import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.sms.config.ProviderSettings.Generic;
import io.github.helplines.directory.sms.config.ProviderSettings.Notify;
import io.github.helplines.directory.sms.config.ProviderSettings.Post;
import io.github.helplines.directory.sms.config.ProviderSettings.Twilio;
import io.github.helplines.directory.sms.limit.SenderCaps;
import io.github.helplines.directory.sms.provider.JsonText;
import io.github.helplines.directory.sms.provider.MessageFields;
import io.github.helplines.directory.sms.provider.NotifyApiKey;
import io.github.helplines.directory.sms.provider.NotifyReply;
import io.github.helplines.directory.sms.provider.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the program runs.
 *
 * @param port 0 takes any free one
 * @param directory where the directory is
 * @param keys by which it is known
 * @param cache where a copy of it outlives a restart; empty for nowhere
 * @param shortCode whose keywords are answered
 */
public record Settings(
        String bindHost,
        int port,
        URI directory,
        VerificationKeys keys,
        Optional<Path> cache,
        ShortCode shortCode,
        SenderCaps.Limits caps,
        ProviderSettings provider) {
    private static final int HIGHEST_PORT = 65535;
    private static final int MOST_REPLIES = 1000;

    public Settings {
        requireNonNull(bindHost, "bindHost");
        requireNonNull(directory, "directory");
        requireNonNull(keys, "keys");
        requireNonNull(cache, "cache");
        requireNonNull(shortCode, "shortCode");
        requireNonNull(caps, "caps");
        requireNonNull(provider, "provider");
    }

    /**
     * Reads them strictly.
     *
     * @param variables such as {@link System#getenv()}
     * @throws ConfigurationException for the first that is missing or wrong
     */
    public static Settings read(Map<String, String> variables) throws ConfigurationException {
        Environment environment = Environment.of(variables);
        return new Settings(
                environment.text(Variable.BIND_HOST),
                environment.number(Variable.PORT, 0, HIGHEST_PORT),
                directory(environment),
                keys(environment),
                path(environment, Variable.SMS_DIRECTORY_CACHE),
                environment.shortCode(Variable.SMS_SHORT_CODE),
                caps(environment),
                provider(environment));
    }

    private static URI directory(Environment environment) throws ConfigurationException {
        URI url = environment.url(Variable.SMS_DIRECTORY_URL);
        if (url.getRawQuery() != null) {
            throw fault(Variable.SMS_DIRECTORY_URL, "has no query");
        }
        return url;
    }

    private static VerificationKeys keys(Environment environment) throws ConfigurationException {
        Variable variable = Variable.SMS_DIRECTORY_KEYS_FILE;
        environment.text(variable);
        Path file = path(environment, variable).orElseThrow();
        try {
            return JsonText.parse(Files.readString(file))
                    .flatMap(json -> VerificationKeys.read(json, "", new Faults()))
                    .filter(keys -> !keys.keys().isEmpty())
                    .orElseThrow(() -> fault(variable, "the file is no JSON Web Key Set with an Ed25519 key"));
        } catch (IOException e) {
            throw fault(variable, "the file cannot be read");
        }
    }

    private static Optional<Path> path(Environment environment, Variable variable) throws ConfigurationException {
        try {
            return environment.find(variable).map(Path::of);
        } catch (InvalidPathException e) {
            throw fault(variable, "is no path");
        }
    }

    private static SenderCaps.Limits caps(Environment environment) throws ConfigurationException {
        int perTenMinutes = environment.number(Variable.SMS_CAP_PER_10_MINUTES, 1, MOST_REPLIES);
        return new SenderCaps.Limits(
                perTenMinutes, environment.number(Variable.SMS_CAP_PER_DAY, perTenMinutes, MOST_REPLIES));
    }

    private static ProviderSettings provider(Environment environment) throws ConfigurationException {
        return switch (environment.provider()) {
            case NOTIFY -> notify(environment);
            case TWILIO -> twilio(environment);
            case GENERIC, ALL -> generic(environment);
        };
    }

    private static Notify notify(Environment environment) throws ConfigurationException {
        Optional<String> sender =
                environment.find(Variable.SMS_NOTIFY_SENDER_ID).isPresent()
                        ? Optional.of(environment.uuid(Variable.SMS_NOTIFY_SENDER_ID))
                        : Optional.empty();
        return new Notify(
                environment.secret(Variable.SMS_NOTIFY_BEARER_TOKEN),
                NotifyApiKey.parse(environment.text(Variable.SMS_NOTIFY_API_KEY))
                        .orElseThrow(() -> fault(
                                Variable.SMS_NOTIFY_API_KEY,
                                "is no key of GOV.UK Notify: a name and two UUIDs, joined by hyphens")),
                new NotifyReply.Template(
                        environment.uuid(Variable.SMS_NOTIFY_TEMPLATE_ID),
                        environment.name(Variable.SMS_NOTIFY_PERSONALISATION),
                        sender),
                environment.privateUrl(Variable.SMS_NOTIFY_URL));
    }

    private static Twilio twilio(Environment environment) throws ConfigurationException {
        environment.url(Variable.SMS_TWILIO_PUBLIC_URL);
        return new Twilio(
                environment.secret(Variable.SMS_TWILIO_AUTH_TOKEN), environment.text(Variable.SMS_TWILIO_PUBLIC_URL));
    }

    private static Generic generic(Environment environment) throws ConfigurationException {
        return new Generic(
                environment.name(Variable.SMS_GENERIC_SECRET_HEADER),
                environment.secret(Variable.SMS_GENERIC_SECRET),
                new MessageFields(
                        environment.name(Variable.SMS_GENERIC_ID_FIELD),
                        environment.name(Variable.SMS_GENERIC_FROM_FIELD),
                        environment.name(Variable.SMS_GENERIC_TEXT_FIELD)),
                post(environment));
    }

    private static Optional<Post> post(Environment environment) throws ConfigurationException {
        boolean authorized =
                environment.find(Variable.SMS_GENERIC_REPLY_AUTHORIZATION).isPresent();
        if (environment.find(Variable.SMS_GENERIC_REPLY_URL).isEmpty()) {
            if (authorized) {
                throw fault(Variable.SMS_GENERIC_REPLY_AUTHORIZATION, "means nothing without SMS_GENERIC_REPLY_URL");
            }
            return Optional.empty();
        }
        Optional<Secret> authorization = authorized
                ? Optional.of(environment.secret(Variable.SMS_GENERIC_REPLY_AUTHORIZATION))
                : Optional.empty();
        String to = environment.name(Variable.SMS_GENERIC_REPLY_TO_FIELD);
        String text = environment.name(Variable.SMS_GENERIC_REPLY_TEXT_FIELD);
        if (to.equals(text)) {
            throw fault(Variable.SMS_GENERIC_REPLY_TEXT_FIELD, "is the same as SMS_GENERIC_REPLY_TO_FIELD");
        }
        return Optional.of(new Post(environment.privateUrl(Variable.SMS_GENERIC_REPLY_URL), authorization, to, text));
    }
}
