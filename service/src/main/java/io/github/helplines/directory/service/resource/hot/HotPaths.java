package io.github.helplines.directory.service.resource.hot;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.representation.RecallsRepresentation;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RenderedDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands at an address that is read often: single records, the emergency floor, recalls, the snapshot. The address
 * is the path as it was sent, letter by letter; whatever is spelt otherwise is not here. Safe for threads.
 */
final class HotPaths {
    private static final String ROOT = "/v1/";
    private static final int MOST = 50_000;
    private static final Set<String> ALONE = Set.of("emergency", "snapshot", "recalls");
    private static final Set<String> WITH_RECORDS = Set.of("services", "organisations", "topics", "channels", "areas");

    private final CurrentSnapshot current;
    private volatile @Nullable Found found;

    HotPaths(CurrentSnapshot current) {
        this.current = requireNonNull(current, "current");
    }

    /** Whether something under such a path may be here. */
    static boolean mayAnswer(String template) {
        String[] rest =
                template.startsWith(ROOT) ? template.substring(ROOT.length()).split("/") : new String[0];
        return (rest.length == 1 && ALONE.contains(rest[0])) || (rest.length == 2 && WITH_RECORDS.contains(rest[0]));
    }

    /** What is there now; empty where Jersey has to answer. */
    Optional<HotAnswer> find(String path) {
        Snapshot snapshot = current.get();
        Found known = found;
        if (known == null || known.snapshot != snapshot) {
            // Of two threads that come here one will look things up twice.
            known = new Found(snapshot);
            found = known;
        }
        return known.at(path);
    }

    /** The addresses that were asked for since the snapshot came into force; of very many none is kept for long. */
    private static final class Found {
        private final Snapshot snapshot;
        private final Map<String, HotAnswer> answers = new ConcurrentHashMap<>();

        private Found(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        Optional<HotAnswer> at(String path) {
            HotAnswer answer = answers.get(path);
            if (answer == null && path.startsWith(ROOT)) {
                answer = rendered(path.substring(ROOT.length()))
                        .map(HotAnswer::new)
                        .orElse(null);
                if (answer != null) {
                    if (answers.size() >= MOST) {
                        answers.clear();
                    }
                    answers.put(path, answer);
                }
            }
            return Optional.ofNullable(answer);
        }

        private Optional<Rendered> rendered(String rest) {
            RenderedDirectory rendered = snapshot.rendered();
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return switch (rest) {
                    case "emergency" -> Optional.of(rendered.emergency());
                    case "snapshot" -> Optional.of(rendered.snapshot());
                    case "recalls" ->
                        Optional.of(RecallsRepresentation.rendered(snapshot.recalled(), snapshot.sequence()));
                    default -> Optional.empty();
                };
            }
            String name = rest.substring(slash + 1);
            return switch (rest.substring(0, slash)) {
                case "services" -> record(Service.class, name);
                case "organisations" -> record(Organisation.class, name);
                case "topics" -> record(Topic.class, name);
                case "channels" -> RecordId.parse(name).flatMap(rendered::channel);
                case "areas" -> AreaCode.parse(name).flatMap(rendered::area);
                default -> Optional.empty();
            };
        }

        private Optional<Rendered> record(Class<? extends DirectoryRecord> type, String idOrSlug) {
            return Slug.parse(idOrSlug).flatMap(slug -> snapshot.rendered().find(type, idOrSlug));
        }
    }
}
