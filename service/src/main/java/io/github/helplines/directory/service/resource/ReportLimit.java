package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How many reports are taken from one network address in a minute: many, for a school or an office has one address for
 * everybody. An address is kept as a place in a table, found by a keyed hash; the key is made at the start and never
 * leaves the process, and the table is forgotten every minute. Safe for threads.
 */
final class ReportLimit {
    static final int A_MINUTE = 30;

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MINUTE = 60;
    private static final int PLACES = 1 << 16;

    private final SecretKeySpec key;
    private final TrustedProxies proxies;
    private final InstantSource clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(-1));

    private static final class Minute {
        private final long number;
        private final AtomicIntegerArray taken = new AtomicIntegerArray(PLACES);

        Minute(long number) {
            this.number = number;
        }
    }

    /**
     * @param key random, and nobody else's
     * @param proxies whose word is taken for who asked
     */
    ReportLimit(byte[] key, TrustedProxies proxies, InstantSource clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.proxies = requireNonNull(proxies, "proxies");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Takes one from whoever sent that; false when there were too many this minute. */
    boolean takes(HttpServletRequest sent) {
        return takes(proxies.caller(sent.getRemoteAddr(), Collections.list(sent.getHeaders(FORWARDED_FOR))));
    }

    /** Takes one from this address; false when there were too many this minute. */
    boolean takes(String address) {
        long number = now() / MINUTE;
        Minute minute = current.updateAndGet(held -> held.number == number ? held : new Minute(number));
        return minute.taken.incrementAndGet(place(network(address))) <= A_MINUTE;
    }

    /** After how many seconds more are taken. */
    long retryAfter() {
        return MINUTE - now() % MINUTE;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /** Of an IPv6 address the first half: one line has as many of the others as it likes. */
    private static String network(String address) {
        String[] groups = address.replace("[", "").split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private int place(String network) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] hash = mac.doFinal(network.getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getInt(), PLACES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
