package io.github.helplines.directory.sms.config;

import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.sms.config.Variable.For;
import io.github.helplines.directory.sms.provider.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Environment variables, each read as what it has to be. No message quotes a value: it may be a secret that slipped. */
final class Environment {
    private static final String PREFIX = "SMS_";
    private static final int SHORTEST_SECRET = 16;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, String> values;
    private final For provider;

    private Environment(Map<String, String> values, For provider) {
        this.values = values;
        this.provider = provider;
    }

    /**
     * @throws ConfigurationException for a variable with our prefix that is none of ours, or belongs to another provider:
     *     somebody believes it works
     */
    static Environment of(Map<String, String> variables) throws ConfigurationException {
        Map<String, String> values = new TreeMap<>();
        variables.forEach((name, value) -> {
            if (!value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        Environment environment = new Environment(values, provider(values));
        for (String name : values.keySet()) {
            if (name.startsWith(PREFIX)) {
                environment.checkIsRead(name);
            }
        }
        return environment;
    }

    private static For provider(Map<String, String> values) throws ConfigurationException {
        String name = values.get(Variable.SMS_PROVIDER.name());
        if (name == null) {
            throw fault(Variable.SMS_PROVIDER, "is required: notify, twilio or generic");
        }
        return Arrays.stream(For.values())
                .filter(each -> each != For.ALL && name.equals(lower(each)))
                .findFirst()
                .orElseThrow(() -> fault(Variable.SMS_PROVIDER, "is none of notify, twilio, generic"));
    }

    private void checkIsRead(String name) throws ConfigurationException {
        Optional<Variable> variable = Arrays.stream(Variable.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (variable.isEmpty()) {
            throw new ConfigurationException(name + ": no variable of that name is read; known are "
                    + Arrays.stream(Variable.values())
                            .filter(each -> each.provider() == For.ALL || each.provider() == provider)
                            .map(Variable::name)
                            .collect(Collectors.joining(", ")));
        }
        For owner = variable.get().provider();
        if (owner != For.ALL && owner != provider) {
            throw fault(variable.get(), "is for the provider " + lower(owner) + ", not " + lower(provider));
        }
    }

    private static String lower(For provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    static ConfigurationException fault(Variable variable, String what) {
        return new ConfigurationException(variable + ": " + what);
    }

    For provider() {
        return provider;
    }

    Optional<String> find(Variable variable) {
        return Optional.ofNullable(values.get(variable.name())).or(variable::defaultValue);
    }

    String text(Variable variable) throws ConfigurationException {
        return find(variable).orElseThrow(() -> fault(variable, "is required"));
    }

    /** A name that may stand in JSON, a form and a header. */
    String name(Variable variable) throws ConfigurationException {
        String name = text(variable);
        if (!NAME.matcher(name).matches()) {
            throw fault(variable, "is one to 64 letters, digits, dots, hyphens or underscores");
        }
        return name;
    }

    String uuid(Variable variable) throws ConfigurationException {
        String id = text(variable).toLowerCase(Locale.ROOT);
        if (!UUID.matcher(id).matches()) {
            throw fault(variable, "is no UUID");
        }
        return id;
    }

    ShortCode shortCode(Variable variable) throws ConfigurationException {
        return ShortCode.parse(text(variable)).orElseThrow(() -> fault(variable, "is five to eight digits"));
    }

    Secret secret(Variable variable) throws ConfigurationException {
        String secret = text(variable);
        if (secret.length() < SHORTEST_SECRET || !PRINTABLE.matcher(secret).matches()) {
            throw fault(variable, "is " + SHORTEST_SECRET + " or more printable ASCII characters");
        }
        return new Secret(secret);
    }

    int number(Variable variable, int least, int most) throws ConfigurationException {
        try {
            int number = Integer.parseInt(text(variable));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw fault(variable, "is a whole number from " + least + " to " + most);
    }

    /** An address of http or https, without credentials or fragment. */
    URI url(Variable variable) throws ConfigurationException {
        try {
            URI url = new URI(text(variable));
            boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (http && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw fault(variable, "is no address that begins with https:// or http://");
    }

    /** One that somebody's number is sent to: https, but for this machine itself. */
    URI privateUrl(Variable variable) throws ConfigurationException {
        URI url = url(variable);
        if (!"https".equals(url.getScheme()) && !LOOPBACK.contains(url.getHost())) {
            throw fault(variable, "begins with https://: telephone numbers are sent there");
        }
        return url;
    }
}
