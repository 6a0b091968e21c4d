package io.github.helplines.directory.client.internal.replica;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** A process that keeps copies of many sequences in a cache, in an order of its own. */
final class CacheWriter {
    static final long NEWEST = 40;

    private CacheWriter() {}

    public static void main(String[] arguments) throws RefusedException {
        CopyFile file = new CopyFile(Path.of(arguments[0]), () -> Published.NOW);
        List<Long> sequences =
                new ArrayList<>(LongStream.rangeClosed(1, NEWEST).boxed().toList());
        Collections.shuffle(sequences, new Random(Long.parseLong(arguments[1])));
        Published published = Published.at(1);
        byte[] snapshot = published.snapshot();
        List<TrustedHead> heads = new ArrayList<>();
        for (long sequence : sequences) {
            heads.add(TrustedHead.read(published.ofSequence(sequence).signed().toJson(), Published.TRUSTED));
        }
        for (TrustedHead head : heads) {
            file.save(head, snapshot, Published.TRUSTED);
        }
    }
}
