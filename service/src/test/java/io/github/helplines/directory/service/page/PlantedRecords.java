package io.github.helplines.directory.service.page;

import io.github.helplines.directory.core.model.Alert;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The shipped records with a service and a topic among them that no check should have let through. */
public final class PlantedRecords {
    public static final String SCRIPT = "<script>alert(1)</script>";
    public static final String QUOTE = "x\" onmouseover=\"alert(1)' autofocus onfocus='alert(1)";
    public static final String TURNED = "0808 \u202e157\u202c 0\u200b999\u0000";

    private PlantedRecords() {}

    public static List<DirectoryRecord> all() {
        Service service = service();
        return YamlBundle.shipped().records().stream()
                .map(record -> record.id().equals(service.id()) ? service : planted(record))
                .toList();
    }

    private static DirectoryRecord planted(DirectoryRecord record) {
        return record instanceof Topic topic
                ? new Topic(
                        topic.id(),
                        topic.slug(),
                        topic.previousSlugs(),
                        QUOTE + SCRIPT + TURNED,
                        topic.aliases(),
                        TURNED + SCRIPT,
                        topic.services(),
                        topic.guidance(),
                        topic.statements())
                : record;
    }

    /** In the place of one that is for everybody. */
    public static Service service() {
        Service good = Directory.of(1, YamlBundle.shipped().records())
                .service(Slug.of("samaritans"))
                .orElseThrow();
        ChannelTraits traits = good.channels().get(0).traits();
        ChannelTraits bad = new ChannelTraits(
                traits.id(),
                traits.hours(),
                traits.cost(),
                traits.appearsOnBill(),
                traits.anonymous(),
                traits.languages(),
                TURNED + QUOTE,
                traits.evidence(),
                traits.hoursEvidence());
        return new Service(
                good.id(),
                good.slug(),
                good.previousSlugs(),
                good.organisation(),
                null,
                SCRIPT + TURNED,
                QUOTE,
                "{{title}} {{{title}}} &lt;b&gt; <b>",
                null,
                null,
                good.topics(),
                good.rule(),
                good.ruleText(),
                good.ruleEvidence(),
                good.coverage(),
                good.free(),
                good.confidential(),
                good.anonymous(),
                good.type(),
                good.reach(),
                good.languages(),
                new Alert("<img src=x onerror=alert(1)>", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)),
                List.of(
                        new Channel.Email(bad, QUOTE + "@example.org"),
                        new Channel.Web(
                                bad,
                                ChannelKind.WEBSITE,
                                URI.create("https://example.org/'onfocus='alert(1)?a=1&b=2"))),
                List.of(),
                List.of(new HandOff(Slug.of("childline"), SCRIPT + "\u2066")),
                List.of(),
                good.general());
    }
}
