package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The members that every record begins with, and references from one record to another. */
final class Headers {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final String SLUG = "a slug of lower-case letters, digits and single hyphens";

    private Headers() {}

    static ObjectWriter write(DirectoryRecord record) {
        return new ObjectWriter()
                .put("kind", record.kind().wire())
                .put("id", record.id().value())
                .put("slug", record.slug().value())
                .putStrings("previous_slugs", record.previousSlugs());
    }

    static Optional<RecordId> id(ObjectReader reader) {
        return reader.requiredParsed("id", "a UUID in lower case", RecordId::parse);
    }

    static Optional<Slug> slug(ObjectReader reader) {
        return reader.requiredParsed("slug", SLUG, Slug::parse);
    }

    static Optional<Slug> reference(ObjectReader reader, String member) {
        return reader.parsed(member, SLUG, Slug::parse);
    }

    static Optional<Slug> requiredReference(ObjectReader reader, String member) {
        return reader.requiredParsed(member, SLUG, Slug::parse);
    }

    static List<Slug> previousSlugs(ObjectReader reader) {
        return references(reader, "previous_slugs");
    }

    /** Slugs in the order given; one given twice is a fault. */
    static List<Slug> references(ObjectReader reader, String member) {
        List<Slug> slugs = reader.parsedStrings(member, SLUG, Slug::parse);
        if (Set.copyOf(slugs).size() < slugs.size()) {
            reader.fault(member, "duplicate", "must not name the same record twice");
        }
        return slugs;
    }

    static List<String> languages(ObjectReader reader) {
        return reader.parsedStrings(
                "languages",
                "a language tag such as en or cy",
                text -> Optional.of(text).filter(tag -> LANGUAGE.matcher(tag).matches()));
    }

    static Set<AreaCode> areaCodes(ObjectReader reader, String member) {
        return Set.copyOf(reader.parsedStrings(member, "an area code such as E23000018", AreaCode::parse));
    }

    static List<String> sorted(Set<AreaCode> codes) {
        TreeSet<String> sorted = new TreeSet<>();
        codes.forEach(code -> sorted.add(code.toString()));
        return List.copyOf(sorted);
    }
}
