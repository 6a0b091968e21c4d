package io.github.helplines.directory.sms.provider;

import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of GOV.UK Notify's API: a name, the service's id and a secret, joined by hyphens. Each request carries a JSON Web
 * Token made with it (RFC 7519, HS256), which Notify takes for 30 seconds. Source: GOV.UK Notify, REST API documentation.
 * Silent in {@link #toString()}.
 */
public final class NotifyApiKey {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile("(?:.+-)?(" + UUID + ")-(" + UUID + ")");
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String serviceId;
    private final Secret secret;

    private NotifyApiKey(String serviceId, Secret secret) {
        this.serviceId = serviceId;
        this.secret = secret;
    }

    /** The key, when the text is one. */
    public static Optional<NotifyApiKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new NotifyApiKey(matcher.group(1), new Secret(matcher.group(2))))
                : Optional.empty();
    }

    String tokenAt(Instant now) {
        String header = CanonicalJson.write(
                new ObjectWriter().put("typ", "JWT").put("alg", "HS256").build());
        String claims = CanonicalJson.write(new ObjectWriter()
                .put("iss", serviceId)
                .put("iat", now.getEpochSecond())
                .build());
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "NotifyApiKey[redacted]";
    }
}
