package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.answer.HelpRequest;
import io.github.helplines.directory.core.answer.SmsReply;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.publication.KeywordServices.Text;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of changes alone is what would be made of everything. */
class IncrementalPublicationTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final int SERVICES = 40;
    private static final int STEPS = 60;
    private static final int ENTRIES = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySnapshotOfARandomHistoryIsTheOneThatIsBuiltOfEverything(long seed) throws IOException {
        RandomHistory history = new RandomHistory(seed, SERVICES);
        RandomChanges changes = new RandomChanges(seed, history);
        Snapshot served = Snapshot.of(SnapshotBuilder.build(history.state(ENTRIES)));
        Set<String> followed = new HashSet<>();
        Set<Text> answered = new HashSet<>(replies(served).keySet());
        Set<Text> unanswered = new HashSet<>();
        Set<List<Service>> general = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            List<String> what = changes.step();
            long since = served.sequence();
            SnapshotContent content;
            try {
                content = SnapshotBuilder.build(history.state(ENTRIES));
            } catch (UnpublishableException e) {
                Snapshot held = served;
                assertThatThrownBy(() -> SnapshotBuilder.build(held.content(), history.changes(since), ENTRIES))
                        .as("%s: what cannot be published is not", what)
                        .isInstanceOf(UnpublishableException.class);
                history.undo();
                continue;
            }
            served = served.after(SnapshotBuilder.build(served.content(), history.changes(since), ENTRIES));
            isLike(Snapshot.of(content), served, "seed " + seed + ", step " + step + ", " + what);
            followed.addAll(what);
            general.add(served.helpDesk().general());
            Set<Text> now = replies(served).keySet();
            answered.addAll(now);
            answered.stream().filter(text -> !now.contains(text)).forEach(unanswered::add);
            history.settle();
        }
        assertThat(followed).as("each kind of change was published").containsAll(RandomChanges.KINDS);
        assertThat(answered).as("texts that were replied to").hasSizeGreaterThan(KeywordServices.SERVICES);
        assertThat(unanswered).as("of those, texts that came to be in vain").isNotEmpty();
        assertThat(general).as("what is offered to all").hasSizeGreaterThan(1);
    }

    @Test
    void refusesChangesThatDoNotFollow() throws IOException {
        RandomHistory history = new RandomHistory(1, 5);
        SnapshotContent held = SnapshotBuilder.build(history.state(ENTRIES));
        RandomChanges changes = new RandomChanges(1, history);
        changes.rename();
        history.settle();
        changes.rename();

        assertThatThrownBy(() -> SnapshotBuilder.build(
                        held, history.changes(held.directory().sequence() + 1), ENTRIES))
                .isInstanceOf(UnpublishableException.class)
                .hasMessageContaining("do not follow");
    }

    private static void isLike(Snapshot whole, Snapshot followed, String what) {
        assertThat(followed.content())
                .as(what)
                .usingRecursiveComparison()
                .ignoringFields("directory")
                .isEqualTo(whole.content());
        assertThat(followed.root()).as(what).isEqualTo(whole.root());
        assertThat(followed.recalled()).as(what).isEqualTo(whole.recalled());
        assertThat(followed.directory().sequence()).isEqualTo(whole.directory().sequence());
        assertThat(followed.content().directory().records())
                .as(what)
                .isEqualTo(whole.content().directory().records());
        assertThat(followed.directory().records())
                .as(what)
                .isEqualTo(whole.directory().records());
        assertThat(followed.directory().withdrawn())
                .as(what)
                .isEqualTo(whole.directory().withdrawn());
        assertThat(followed.directory().recalls())
                .as(what)
                .isEqualTo(whole.directory().recalls());
        assertThat(followed.rendered().organisations())
                .as(what)
                .isEqualTo(whole.rendered().organisations());
        assertThat(followed.rendered().services())
                .as(what)
                .isEqualTo(whole.rendered().services());
        assertThat(followed.rendered().topics())
                .as(what)
                .isEqualTo(whole.rendered().topics());
        assertThat(followed.rendered().emergency().etag())
                .as(what)
                .isEqualTo(whole.rendered().emergency().etag());
        assertThat(bytes(followed)).as(what).isEqualTo(bytes(whole));
        assertThat(followed.rendered().snapshot().etag())
                .as(what)
                .isEqualTo(whole.rendered().snapshot().etag());
        for (String words : searches(whole)) {
            assertThat(followed.searchIndex().search(words, 20))
                    .as("%s: search for %s", what, words)
                    .isEqualTo(whole.searchIndex().search(words, 20));
        }
        for (Topic topic : whole.directory().all(Topic.class)) {
            HelpRequest request = new HelpRequest(
                    topic.slug(), Circumstances.builder().age(17).build(), List.of(), NOW);
            assertThat(followed.helpDesk().help(request, NOW))
                    .as(what)
                    .isEqualTo(whole.helpDesk().help(request, NOW));
        }
        HelpRequest unnamed =
                new HelpRequest(null, Circumstances.builder().age(17).build(), List.of(), NOW);
        assertThat(followed.helpDesk().help(unnamed, NOW))
                .as(what)
                .isEqualTo(whole.helpDesk().help(unnamed, NOW));
        assertThat(followed.helpDesk().general())
                .as(what)
                .isEqualTo(whole.helpDesk().general());
        assertThat(replies(followed)).as(what).isEqualTo(replies(whole));
    }

    /** As they go out. */
    private static List<String> bytes(Snapshot snapshot) {
        List<String> bytes = new ArrayList<>();
        for (DirectoryRecord record : snapshot.directory().records()) {
            if (record instanceof Organisation || record instanceof Service || record instanceof Topic) {
                bytes.add(String.valueOf(snapshot.rendered().of(record).etag()));
            } else if (record instanceof Area area) {
                bytes.add(snapshot.rendered().area(area.code()).orElseThrow().etag());
            }
            if (record instanceof Service service) {
                service.channels()
                        .forEach(channel -> bytes.add(snapshot.rendered()
                                .channel(channel.id())
                                .orElseThrow()
                                .etag()));
            }
        }
        return bytes;
    }

    private static List<String> searches(Snapshot snapshot) {
        List<String> searches = new ArrayList<>(List.of("help", "picturs of me", "violence at hme", "suport", "trust"));
        snapshot.directory().all(Service.class).stream().limit(6).forEach(service -> {
            searches.add(service.name());
            searches.add(misspelt(service.name()));
            service.channels().stream()
                    .filter(Channel.Voice.class::isInstance)
                    .map(Channel.Voice.class::cast)
                    .forEach(voice -> searches.add(voice.display()));
        });
        return searches;
    }

    private static String misspelt(String name) {
        int at = name.length() / 2;
        return name.substring(0, at) + name.substring(at + 1);
    }

    private static Map<Text, SmsReply> replies(Snapshot snapshot) {
        Map<Text, SmsReply> replies = new HashMap<>();
        for (Text each : Text.all()) {
            snapshot.smsReplies().reply(each.code(), each.keyword()).ifPresent(reply -> replies.put(each, reply));
        }
        return replies;
    }
}
