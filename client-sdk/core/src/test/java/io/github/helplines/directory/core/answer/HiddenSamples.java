package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records that are reached, mention others or were read somewhere; and what of them is shown. */
final class HiddenSamples {
    /** Made once: what nothing is hidden in has to stay the same object. */
    static final List<DirectoryRecord> OTHERS = SampleDirectory.records();

    /** Somewhere, something was recalled: else nothing is hidden at all. */
    private static final Service RECALLED = recalled(
            new SampleService("recalled", "Recalled").sms("60001", "QUIET").build());

    private HiddenSamples() {}

    static Directory directory(List<DirectoryRecord> more) {
        return Directory.of(
                8,
                Stream.of(OTHERS, List.of(RECALLED), more).flatMap(List::stream).toList());
    }

    static Service recalled(Service service) {
        return service.recalling(service.channels().get(0).id(), 8);
    }

    static Organisation organisation(String source, @Nullable URI page) {
        return new Organisation(
                SampleService.id("organisation of a site"),
                Slug.of("of-a-site"),
                List.of(),
                "Of a site",
                Organisation.Type.CHARITY,
                null,
                null,
                List.of(),
                Organisation.Status.ACTIVE,
                null,
                new Evidence(source, page, null, LocalDate.of(2026, 11, 22), Evidence.Method.PAGE_READ, null));
    }

    static Evidence evidence(Directory shown, Organisation organisation) {
        return shown.find(Organisation.class, organisation.id()).orElseThrow().evidence();
    }

    static String handOff(Directory shown, Service service) {
        return shown.service(service.slug()).orElseThrow().handOffs().get(0).text();
    }
}
