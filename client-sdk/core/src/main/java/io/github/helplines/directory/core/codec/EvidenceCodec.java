package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Evidence.Method;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@link Evidence} to and from JSON. */
public final class EvidenceCodec {
    private static final Pattern PAGE_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private EvidenceCodec() {}

    public static JsonValue write(Evidence evidence) {
        return new ObjectWriter()
                .put("source", evidence.source())
                .putIfPresent("url", Optional.ofNullable(evidence.url()))
                .putIfPresent("page_date", Optional.ofNullable(evidence.pageDate()))
                .put("read_on", evidence.readOn().toString())
                .put("method", evidence.method().wire())
                .putIfPresent("checked_on", Optional.ofNullable(evidence.checkedOn()))
                .putIfPresent("due_on", evidence.dueOn())
                .putIfPresent("overdue_on", evidence.overdueOn())
                .build();
    }

    public static Optional<Evidence> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(EvidenceCodec::read);
    }

    /** The object as evidence. */
    static Optional<Evidence> read(ObjectReader reader) {
        return reader.once(Evidence.class, EvidenceCodec::readMembers);
    }

    private static Optional<Evidence> readMembers(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<String> source = Texts.requiredLine(reader, "source");
        Optional<URI> url = Texts.url(reader, "url");
        Optional<String> pageDate = reader.parsed(
                "page_date",
                "a year, a month or a day such as 2024, 2024-03 or 2024-03-01",
                text -> Optional.of(text).filter(date -> PAGE_DATE.matcher(date).matches()));
        Optional<LocalDate> readOn = reader.requiredParsed("read_on", IsoDate.EXPECTED, IsoDate::parse);
        Optional<Method> method =
                reader.requiredParsed("method", Texts.oneOf(Method.class), text -> WireName.parse(Method.class, text));
        Optional<LocalDate> checkedOn = reader.parsed("checked_on", IsoDate.EXPECTED, IsoDate::parse);
        Optional<LocalDate> dueOn = reader.parsed("due_on", IsoDate.EXPECTED, IsoDate::parse);
        Optional<LocalDate> overdueOn = reader.parsed("overdue_on", IsoDate.EXPECTED, IsoDate::parse);
        method.ifPresent(found -> {
            if (found.confirms() && !reader.has("checked_on")) {
                reader.fault("checked_on", "missing", "is required for a confirmation");
            } else if (!found.confirms() && reader.has("checked_on")) {
                reader.fault("checked_on", "bad_value", "belongs to a confirmation only");
            }
        });
        reader.finish();
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(
                source.orElseThrow(),
                url.orElse(null),
                pageDate.orElse(null),
                readOn.orElseThrow(),
                method.orElseThrow(),
                checkedOn.orElse(null));
        // The two dates follow from the check; they are written for readers, and must agree when they are given.
        requireDerived(reader, "due_on", dueOn, evidence.dueOn());
        requireDerived(reader, "overdue_on", overdueOn, evidence.overdueOn());
        return reader.faults().size() > before ? Optional.empty() : Optional.of(evidence);
    }

    private static void requireDerived(
            ObjectReader reader, String member, Optional<LocalDate> given, Optional<LocalDate> derived) {
        if (given.isPresent() && !given.equals(derived)) {
            reader.fault(member, "bad_value", "must follow from checked_on");
        }
    }
}
