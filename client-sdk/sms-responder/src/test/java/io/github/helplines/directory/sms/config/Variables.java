package io.github.helplines.directory.sms.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Environments that start the program, for tests to change. */
public final class Variables {
    public static final String TOKEN = "a-bearer-token-of-ours";
    public static final String TWILIO_TOKEN = "an-auth-token-of-32-characters--";
    public static final String SECRET = "a-secret-of-16-and-more";

    /** The public key of RFC 8037, appendix A. */
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    private Variables() {}

    /** @param directory takes the file of keys */
    public static Map<String, String> notify(Path directory) throws IOException {
        Map<String, String> variables = common(directory, "notify");
        variables.put("SMS_NOTIFY_BEARER_TOKEN", TOKEN);
        variables.put(
                "SMS_NOTIFY_API_KEY", "ours-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0");
        variables.put("SMS_NOTIFY_TEMPLATE_ID", "f33517ff-2a88-4f6e-b855-c550268ce08a");
        return variables;
    }

    public static Map<String, String> twilio(Path directory) throws IOException {
        Map<String, String> variables = common(directory, "twilio");
        variables.put("SMS_TWILIO_AUTH_TOKEN", TWILIO_TOKEN);
        variables.put("SMS_TWILIO_PUBLIC_URL", "https://sms.example.org/inbound");
        return variables;
    }

    public static Map<String, String> generic(Path directory) throws IOException {
        Map<String, String> variables = common(directory, "generic");
        variables.put("SMS_GENERIC_SECRET", SECRET);
        return variables;
    }

    private static Map<String, String> common(Path directory, String provider) throws IOException {
        Path keys = directory.resolve("keys.json");
        Files.writeString(keys, KEYS);
        Map<String, String> variables = new TreeMap<>();
        variables.put("PATH", "/usr/bin");
        variables.put("PORT", "0");
        variables.put("SMS_PROVIDER", provider);
        variables.put("SMS_SHORT_CODE", "82228");
        // Nobody listens there.
        variables.put("SMS_DIRECTORY_URL", "http://127.0.0.1:9");
        variables.put("SMS_DIRECTORY_KEYS_FILE", keys.toString());
        return variables;
    }
}
