package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.message.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Twilio posts for a text that was received: a form, signed in {@code X-Twilio-Signature} with HMAC-SHA1 over the
 * address as Twilio knows it and every parameter, ordered by name, each name before its value. Source: Twilio, Security,
 * Validating requests.
 */
public final class TwilioInbound implements Inbound {
    static final String SIGNATURE = "X-Twilio-Signature";
    private static final String ALGORITHM = "HmacSHA1";
    private static final MessageFields FIELDS = new MessageFields("MessageSid", "From", "Body");

    private final Secret authToken;
    private final String publicUrl;

    /** @param publicUrl the address that Twilio was given, to the letter, query included */
    public TwilioInbound(Secret authToken, String publicUrl) {
        this.authToken = requireNonNull(authToken, "authToken");
        this.publicUrl = requireNonNull(publicUrl, "publicUrl");
    }

    @Override
    public InboundMessage read(InboundRequest request) throws RefusedException {
        String presented = request.header(SIGNATURE);
        if (presented == null) {
            throw RefusedException.forbidden();
        }
        if (!request.contentType().equals(InboundRequest.FORM)) {
            throw RefusedException.otherType();
        }
        SortedMap<String, String> parameters = Form.parse(request.text());
        if (!new Secret(signature(parameters)).matches(presented)) {
            throw RefusedException.forbidden();
        }
        return FIELDS.read(parameters);
    }

    String signature(SortedMap<String, String> parameters) {
        StringBuilder signed = new StringBuilder(publicUrl);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            signed.append(parameter.getKey()).append(parameter.getValue());
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
