package io.github.helplines.directory.service.representation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Accept-Encoding (RFC 9110 section 12.5.3) for the one question there is: compressed or not. */
final class AcceptEncoding {
    private static final double ABSENT = -1;

    private AcceptEncoding() {}

    /** Whether gzip is acceptable and not less welcome than the plain form. Where neither is, the plain form goes. */
    static boolean prefersGzip(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return false;
        }
        double gzip = ABSENT;
        double identity = ABSENT;
        double any = ABSENT;
        for (String element : header.split(",", -1)) {
            String[] parts = element.split(";", -1);
            String coding = parts[0].strip().toLowerCase(Locale.ROOT);
            double weight = weight(parts);
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                gzip = weight;
            } else if (coding.equals("identity")) {
                identity = weight;
            } else if (coding.equals("*")) {
                any = weight;
            }
        }
        double forGzip = gzip == ABSENT ? any : gzip;
        // Plain is acceptable unless it is refused; named or not, it is the fallback, so gzip wins a tie.
        double forIdentity = Math.max(identity, 0);
        return forGzip > 0 && forGzip >= forIdentity;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2).strip());
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
