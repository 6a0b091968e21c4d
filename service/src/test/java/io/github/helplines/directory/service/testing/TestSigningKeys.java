package io.github.helplines.directory.service.testing;

import io.github.helplines.directory.core.seal.SigningKey;
import io.github.helplines.directory.service.publication.SigningKeys;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Signing keys that everybody knows: those that RFC 8032 section 7.1 publishes; the first is RFC 8037's too. */
public final class TestSigningKeys {
    public static final SigningKey FIRST = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    public static final SigningKey SECOND = key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    private TestSigningKeys() {}

    /** Keys that sign together. */
    public static SigningKeys of(SigningKey... keys) {
        return new SigningKeys(Stream.of(keys).toList());
    }

    private static SigningKey key(String seed) {
        return SigningKey.read(HexFormat.of().parseHex("302e020100300506032b657004220420" + seed))
                .orElseThrow();
    }
}
