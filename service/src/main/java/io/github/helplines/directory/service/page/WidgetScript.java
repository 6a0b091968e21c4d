package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.Sha256;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The module that a partner's page loads: one file to whoever loads it, several in the sources. Its bytes and addresses
 * stay the same while the service runs. Safe for threads.
 */
public final class WidgetScript {
    private static final String SOURCES = "/io/github/helplines/directory/service/widget/";
    /** In this order they make one module: a later part uses what an earlier one has. */
    private static final List<String> PARTS = List.of(
            "words.js",
            "when.js",
            "style.js",
            "drawing.js",
            "loading.js",
            "leaving.js",
            "exit.js",
            "sheet.js",
            "panel.js",
            "element.js");

    private static final String NAME = "/helpline-contacts.js";
    private static final String NEWEST = "v1";
    private static final int VERSION_DIGITS = 16;

    private final byte[] bytes;
    private final String version;
    private final String integrity;

    private WidgetScript(byte[] bytes) {
        this.bytes = requireNonNull(bytes, "bytes");
        this.version = Sha256.hash(bytes).hex().substring(0, VERSION_DIGITS);
        this.integrity = "sha384-" + Base64.getEncoder().encodeToString(sha384(bytes));
    }

    /**
     * Reads it from the class path.
     *
     * @param exit where "Exit this page" leads unless the page says something else
     * @throws IllegalStateException when a part of it is not there
     */
    public static WidgetScript load(URI exit) {
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        // A URL has no character that would end the text.
        module.writeBytes(("const EXIT_URL = \"" + exit.toASCIIString() + "\";\n").getBytes(StandardCharsets.US_ASCII));
        module.writeBytes(ModuleParts.joined(PARTS.stream().map(SOURCES::concat).toList()));
        return new WidgetScript(module.toByteArray());
    }

    /** One that was served before, by its bytes. */
    public static WidgetScript of(byte[] bytes) {
        return new WidgetScript(bytes.clone());
    }

    /** The path at which there is always the newest. */
    public String path() {
        return "/widget/" + NEWEST + NAME;
    }

    /** The path of exactly these bytes. */
    public String versionedPath() {
        return "/widget/" + version + NAME;
    }

    /** What a page puts into {@code integrity}, beside {@link #versionedPath()} (W3C Subresource Integrity). */
    public String integrity() {
        return integrity;
    }

    /** The first digits of the SHA-256 of its bytes, as in {@link #versionedPath()}. */
    public String version() {
        return version;
    }

    /** The module. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] sha384(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-384", e);
        }
    }
}
