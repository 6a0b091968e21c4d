package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** What is chosen at random of what is published, and what is made up beside it. */
record RandomChoice(Random random, RandomHistory history) {
    private static final List<String> WORDS =
            List.of("night", "pictures", "families", "harbour", "letters", "quiet", "stones", "violence");

    String words() {
        return one(WORDS) + " " + one(WORDS);
    }

    String id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }

    Service service() {
        return one(Service.class, service -> true);
    }

    Organisation organisation() {
        return one(Organisation.class, organisation -> true);
    }

    <T extends DirectoryRecord> T one(Class<T> type, Predicate<T> which) {
        return one(history.all(type).stream().filter(which).toList());
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
