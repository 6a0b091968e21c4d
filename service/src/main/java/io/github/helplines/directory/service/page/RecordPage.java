package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.page.card.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of a service says below its cards, to a reader of whom nothing is known. */
public final class RecordPage {
    private final Directory directory;
    private final Wording wording;

    public RecordPage(Directory directory, Wording wording) {
        this.directory = requireNonNull(directory, "directory");
        this.wording = requireNonNull(wording, "wording");
    }

    /** A heading with what belongs under it. */
    record Detail(String heading, List<Words> paragraphs) {}

    /** Where something was read, and when. */
    record Source(String source, String readOn, @Nullable String mark) {}

    /** Whom the service is for, what it does, who runs it, and how all that is known. */
    public Map<String, Object> of(Service service) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(wording.text("portal.who"), List.of(wording.recorded(service.ruleText()))));
        List<Words> about = new ArrayList<>();
        Optional.ofNullable(service.description()).map(wording::recorded).ifPresent(about::add);
        about.add(wording.own("portal.free_" + service.free().wire()));
        about.add(wording.own("portal.confidential_" + service.confidential().wire()));
        about.add(wording.own("portal.anonymous_" + service.anonymous().wire()));
        details.add(new Detail(wording.text("portal.about"), about));
        add(details, "portal.happens", Optional.ofNullable(service.onContact()));
        add(details, "portal.run_by", name(service.organisation()));
        add(details, "portal.paid_by", Optional.ofNullable(service.funder()).flatMap(this::name));
        List<Source> sources = sources(service);
        return Map.of("details", details, "sources", sources, "hasSources", !sources.isEmpty());
    }

    private void add(List<Detail> details, String heading, Optional<String> text) {
        text.ifPresent(found -> details.add(new Detail(wording.text(heading), List.of(wording.recorded(found)))));
    }

    private Optional<String> name(Slug organisation) {
        return directory.find(Organisation.class, organisation).map(Organisation::name);
    }

    private List<Source> sources(Service service) {
        Set<Evidence> all = new LinkedHashSet<>();
        for (Channel channel : service.channels()) {
            Stream.of(channel.traits().evidence(), channel.traits().hoursEvidence())
                    .flatMap(Stream::ofNullable)
                    .forEach(all::add);
        }
        all.add(service.ruleEvidence());
        return all.stream()
                .map(evidence -> new Source(
                        PlainWords.of(evidence.source()),
                        wording.text("portal.read_on", wording.fullDate(evidence.readOn())),
                        mark()))
                .distinct()
                .toList();
    }

    private @Nullable String mark() {
        return wording.recorded("").lang();
    }
}
