package io.github.helplines.directory.client.internal.replica;

import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.codec.TolerantReading;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.DirectoryProof;
import io.github.helplines.directory.core.seal.Head;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads a snapshot, and proves it with the head that signs its root. */
final class SnapshotReading {
    private static final Logger LOG = System.getLogger(SnapshotReading.class.getName());

    private SnapshotReading() {}

    /**
     * @throws RefusedException when it is not the one that the head signs, or nobody could be helped by what this version
     *     can read of it
     */
    static Directory read(InputStream snapshot, Head head) throws IOException, RefusedException {
        TolerantReading reading = new TolerantReading();
        DirectoryProof proof =
                DirectoryProof.ofSnapshot(snapshot, head, JsonText::parse, TolerantReading::read, reading::add);
        if (!proof.faults().isEmpty()) {
            DirectoryProof.Fault first = proof.faults().get(0);
            throw new RefusedException("the snapshot, line " + first.line() + ": " + first.what());
        }
        Directory directory = reading.directory(head.sequence());
        if (directory.all(Service.class).isEmpty()) {
            throw new RefusedException("the snapshot: this version can read no service in it");
        }
        if (reading.leftOut() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} records of sequence {1} are of a later version and were left out",
                    reading.leftOut(),
                    head.sequence());
        }
        return directory;
    }
}
