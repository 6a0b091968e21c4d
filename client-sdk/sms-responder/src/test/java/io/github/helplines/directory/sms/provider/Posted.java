package io.github.helplines.directory.sms.provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Requests as providers send them. */
final class Posted {
    private Posted() {}

    static InboundRequest json(String body, String... headers) {
        return request("application/json", body, headers);
    }

    static InboundRequest form(String body, String... headers) {
        return request("application/x-www-form-urlencoded; charset=UTF-8", body, headers);
    }

    static InboundRequest request(String type, String body, String... headers) {
        return request(type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static InboundRequest request(String type, byte[] body, String... headers) {
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        named.put("content-type", type);
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return new InboundRequest(named::get, body);
    }

    static int refusal(Inbound inbound, InboundRequest request) {
        try {
            inbound.read(request);
        } catch (RefusedException e) {
            return e.status();
        }
        throw new AssertionError("it was taken");
    }
}
