package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonTextParser;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.DirectoryProof;
import io.github.helplines.directory.core.seal.Head;
import io.github.helplines.directory.core.seal.HeadFault;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.VerificationKey;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.service.representation.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a directory in files, proved by a head and the keys that somebody trusts; nothing else is asked.
 *
 * @param snapshot a copy of the snapshot, where there is one
 * @param entries a copy of the log, where there is one
 * @param head a copy of the head
 * @param keys the keys that are trusted
 * @param fresh whether the head was fetched just now, and must not have expired
 */
record CopiedFiles(@Nullable Path snapshot, @Nullable Path entries, Path head, Path keys, boolean fresh) {
    static final String SNAPSHOT = "snapshot";
    static final String ENTRIES = "entries";
    static final String HEAD = "head";
    static final String KEYS = "keys";
    static final String FRESH = "fresh";

    CopiedFiles {
        requireNonNull(head, "head");
        requireNonNull(keys, "keys");
    }

    /** What proves a copy. */
    private interface Proof {
        DirectoryProof of(InputStream copy, Head head, JsonTextParser parser) throws IOException;
    }

    /** Prints faults, each in a line with its place, and counts them. */
    private static final class Printed {
        private final PrintStream out;
        private int count;

        private Printed(PrintStream out) {
            this.out = out;
        }

        private void fault(Path file, String what) {
            out.println(file.getFileName() + ": " + what);
            count++;
        }

        private void fault(Path file, DirectoryProof.Fault fault) {
            if (fault.line() == 0) {
                fault(file, fault.what());
            } else {
                out.println(file.getFileName() + ":" + fault.line() + ": " + fault.what());
                count++;
            }
        }

        private void fault(Path file, Faults faults) {
            faults.toList()
                    .forEach(each ->
                            fault(file, (each.pointer().isEmpty() ? "" : each.pointer() + " ") + each.message()));
        }

        /** @throws StartException when there was a fault */
        private void requireNone() {
            if (count > 0) {
                throw new StartException("NOT VERIFIED: " + (count == 1 ? "1 fault" : count + " faults"), 1);
            }
        }
    }

    /** Whether a command line speaks of files. */
    static boolean areNamed(Namespace namespace) {
        return namespace.getBoolean(FRESH)
                || Stream.of(SNAPSHOT, ENTRIES, HEAD, KEYS).anyMatch(name -> namespace.getString(name) != null);
    }

    /** @throws StartException when a file is named without what it takes to prove it */
    static CopiedFiles of(Namespace namespace) {
        Path head = path(namespace, HEAD);
        Path keys = path(namespace, KEYS);
        if (head == null || keys == null) {
            throw new StartException("Copies are verified by --head FILE and --keys FILE: name both");
        }
        return new CopiedFiles(
                path(namespace, SNAPSHOT), path(namespace, ENTRIES), head, keys, namespace.getBoolean(FRESH));
    }

    private static @Nullable Path path(Namespace namespace, String name) {
        String file = namespace.getString(name);
        return file == null ? null : Path.of(file);
    }

    /**
     * Prints a line for each part that is proved.
     *
     * @return the head that proves them
     * @throws StartException when something is not; every fault was printed, with its file and line
     */
    Head verify(PrintStream out, Instant now) throws IOException {
        Printed printed = new Printed(out);
        Optional<VerificationKeys> trusted = readKeys(printed);
        Optional<SignedHead> signed = readHead(printed);
        printed.requireNone();
        SignedHead.Verdict verdict = signed.orElseThrow().verify(trusted.orElseThrow(), StrictJson::parse);
        if (verdict instanceof SignedHead.Refused refused) {
            printed.fault(head, refused.fault().words());
        }
        printed.requireNone();
        SignedHead.Verified verified = (SignedHead.Verified) verdict;
        if (fresh) {
            verified.head().faultAt(now).map(HeadFault::words).ifPresent(words -> printed.fault(head, words));
        }
        printed.requireNone();
        out.println(describe(verified));
        prove(snapshot, verified.head(), DirectoryProof::ofSnapshot, "records", printed);
        prove(entries, verified.head(), DirectoryProof::ofEntries, "entries", printed);
        printed.requireNone();
        return verified.head();
    }

    private Optional<VerificationKeys> readKeys(Printed printed) throws IOException {
        Faults faults = new Faults();
        Optional<VerificationKeys> read =
                json(keys, printed).flatMap(value -> VerificationKeys.read(value, "", faults));
        printed.fault(keys, faults);
        if (read.filter(found -> found.keys().isEmpty()).isPresent()) {
            printed.fault(keys, "holds no Ed25519 key");
        }
        return read;
    }

    private Optional<SignedHead> readHead(Printed printed) throws IOException {
        Faults faults = new Faults();
        Optional<SignedHead> read = json(head, printed).flatMap(value -> SignedHead.read(value, "", faults));
        printed.fault(head, faults);
        return read;
    }

    private static Optional<JsonValue> json(Path file, Printed printed) throws IOException {
        Optional<JsonValue> value = StrictJson.parse(Files.readAllBytes(file));
        if (value.isEmpty()) {
            printed.fault(file, "is no JSON");
        }
        return value;
    }

    private static String describe(SignedHead.Verified verified) {
        Head head = verified.head();
        return "Verified: the head of sequence " + head.sequence() + ", epoch " + head.epoch() + ", directory "
                + head.directoryId() + ", issued " + LondonTime.format(head.issuedAt()) + ", signed by "
                + verified.signedBy().stream().map(VerificationKey::fingerprint).collect(Collectors.joining(" and "))
                + ".";
    }

    private static void prove(@Nullable Path copy, Head head, Proof proof, String unit, Printed printed)
            throws IOException {
        if (copy == null) {
            return;
        }
        try (InputStream in = Files.newInputStream(copy)) {
            DirectoryProof proved = proof.of(in, head, StrictJson::parse);
            proved.faults().forEach(fault -> printed.fault(copy, fault));
            if (proved.faults().isEmpty()) {
                printed.out.println("Verified: " + copy.getFileName() + ", " + proved.lines() + " " + unit + ".");
            }
        }
    }
}
