package io.github.helplines.directory.sms.provider;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code application/x-www-form-urlencoded} in UTF-8 (WHATWG URL section 5.1), no name twice. */
final class Form {
    private Form() {}

    /** The parameters by name, in the order of their names' UTF-16 code units. */
    static SortedMap<String, String> parse(String body) throws RefusedException {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : body.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (parameters.putIfAbsent(name, value) != null) {
                throw RefusedException.malformed();
            }
        }
        return parameters;
    }

    private static String decode(String text) throws RefusedException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedException.malformed();
        }
    }
}
