package io.github.helplines.directory.core.model;

import java.util.List;

/** One record of the directory: the unit that is proposed, approved, published and sealed. */
public sealed interface DirectoryRecord permits Area, Calendar, Emergency, Organisation, Service, Topic {

    RecordKind kind();

    RecordId id();

    Slug slug();

    /** Slugs this record had before; each goes on reaching it. */
    List<Slug> previousSlugs();

    /** What people call it. */
    String name();
}
