package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Withdrawn;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts of records that nobody changed, in which something is hidden, or no longer, since another record was changed. */
class HiddenSinceTest {
    /** Somewhere, something was recalled: else nothing is hidden at all. */
    private static final Service RECALLED = recalled(
            new SampleService("recalled", "Recalled").sms("60001", "QUIET").build());

    private static final List<DirectoryRecord> OTHERS = SampleDirectory.records();

    @Test
    void aNumberThatItsServiceHasNoLongerIsHiddenInWhoHandsOverToIt() {
        Service naming = new SampleService("naming", "Naming")
                .handOff("line", "Ring 0808 157 0111.")
                .build();
        Service line =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();
        Service renumbered =
                new SampleService("line", "Line").voice("0808 157 0222", null).build();

        Directory shown = since(List.of(naming, line), List.of(naming, renumbered));

        assertThat(handOff(shown, naming)).isEqualTo("Ring (number withdrawn).");
    }

    @Test
    void aNumberThatComesToItsServiceIsShownInWhoHandsOverToIt() {
        Service naming = new SampleService("naming", "Naming")
                .handOff("line", "Ring 0808 157 0111.")
                .build();
        Service line = new SampleService("line", "Line").build();
        Service reached =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();

        Directory shown = since(List.of(naming, line), List.of(naming, reached));

        assertThat(handOff(shown, naming)).isEqualTo("Ring 0808 157 0111.");
    }

    @Test
    void aKeywordThatIsThereAgainIsShownInOthersOnItsCode() {
        Service naming = new SampleService("naming", "Naming")
                .sms("60001", "NAMING")
                .handOff("childline", "Or text QUIET to 60001.")
                .build();
        Service again =
                new SampleService("again", "Again").sms("60001", "QUIET").build();

        assertThat(handOff(GoneContacts.hide(directory(List.of(naming))), naming))
                .isEqualTo("Or text QUIET to (number withdrawn).");
        assertThat(handOff(since(List.of(naming), List.of(naming, again)), naming))
                .isEqualTo("Or text QUIET to 60001.");
    }

    @Test
    void pagesOfASiteThatIsThereAgainAreShown() {
        Service gone = recalled(new SampleService("web", "Web")
                .web("https://site.example", null)
                .build());
        Organisation organisation = organisation("a page", URI.create("https://site.example/about"));
        Service again = new SampleService("again", "Again")
                .web("https://site.example/chat", null)
                .build();

        assertThat(evidence(GoneContacts.hide(directory(List.of(gone, organisation))), organisation)
                        .url())
                .isNull();
        assertThat(evidence(since(List.of(gone, organisation), List.of(gone, organisation, again)), organisation)
                        .url())
                .isNotNull();
    }

    @Test
    void anAddressThatIsThereAgainIsShownWhereItIsASource() {
        Service gone = recalled(new SampleService("web", "Web")
                .web("https://site.example/form", null)
                .build());
        Organisation organisation = organisation("as on https://site.example/form", null);
        Service again = new SampleService("again", "Again")
                .web("https://site.example/form", null)
                .build();

        assertThat(evidence(GoneContacts.hide(directory(List.of(gone, organisation))), organisation)
                        .source())
                .isEqualTo("as on (address withdrawn)");
        assertThat(evidence(since(List.of(gone, organisation), List.of(gone, organisation, again)), organisation)
                        .source())
                .isEqualTo("as on https://site.example/form");
    }

    @Test
    void aNumberIsHiddenInWhateverMentionsItWhenItIsTheFirstToBeRecalled() {
        Service line =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();
        Service naming = new SampleService("naming", "Naming")
                .handOff("line", "Ring 0808 157 0111.")
                .build();
        Organisation organisation = organisation("as told at 0808 157 0111", null);

        Directory shown = first(List.of(naming, line, organisation), List.of(naming, recalled(line), organisation));

        assertThat(handOff(shown, naming)).isEqualTo("Ring (number withdrawn).");
        assertThat(evidence(shown, organisation).source()).isEqualTo("as told at (number withdrawn)");
    }

    @Test
    void whatNoChannelExplainsIsHiddenFromTheFirstRecallOn() {
        Service line =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();
        Organisation organisation = organisation("as told at 0808 157 0222", null);

        Directory shown = first(List.of(line, organisation), List.of(recalled(line), organisation));

        assertThat(evidence(shown, organisation).source()).isEqualTo("as told at (number withdrawn)");
    }

    @Test
    void aKeywordThatIsRecalledIsHiddenWhereItsCodeIsShared() {
        Service talk = new SampleService("talk", "Talk").sms("60002", "TALK").build();
        Service naming = new SampleService("naming", "Naming")
                .sms("60002", "NAMING")
                .handOff("talk", "Or text TALK to 60002.")
                .build();
        Service other = new SampleService("other", "Other")
                .sms("60002", "OTHER")
                .handOff("talk", "Or text OTHER to 60002.")
                .build();

        Directory shown = since(List.of(talk, naming, other), List.of(recalled(talk), naming, other));

        assertThat(handOff(shown, naming)).isEqualTo("Or text TALK to (number withdrawn).");
        assertThat(handOff(shown, other)).isEqualTo("Or text OTHER to 60002.");
    }

    @Test
    void pagesAreLeftOutOnceTheLastChannelOfTheirSiteIsRecalled() {
        Service site = new SampleService("web", "Web")
                .web("https://site.example", null)
                .build();
        Service form = new SampleService("form", "Form")
                .web("https://site.example/form", null)
                .build();
        Organisation organisation = organisation("a page", URI.create("https://site.example/about"));

        assertThat(evidence(
                                since(List.of(site, form, organisation), List.of(recalled(site), form, organisation)),
                                organisation)
                        .url())
                .isNotNull();
        assertThat(evidence(
                                since(
                                        List.of(recalled(site), form, organisation),
                                        List.of(recalled(site), recalled(form), organisation)),
                                organisation)
                        .url())
                .isNull();
    }

    @Test
    void aServiceThatIsWithdrawnIsNamedInNoListAnyMore() {
        Service line = new SampleService("line", "Line").build();
        Service naming = new SampleService("naming", "Naming")
                .handOff("line", "Somebody else.")
                .handOff("childline", "For children.")
                .showWith("line")
                .build();
        Directory before = directory(List.of(naming, line));
        Directory after = Directory.of(9, directory(List.of(naming)).records(), List.of(Withdrawn.of(line)));

        Directory shown = GoneContacts.of(before).after(after).shown();

        assertThat(shown.records()).isEqualTo(GoneContacts.hide(after).records());
        assertThat(handOff(shown, naming)).isEqualTo("For children.");
        assertThat(shown.service(naming.slug()).orElseThrow().showWith()).isEmpty();
    }

    @Test
    void whatDoesNotMentionARecalledNumberIsTheSameObject() {
        Service line =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();
        Service hidden = new SampleService("hidden", "Hidden")
                .handOff("line", "Or ring 0808 157 0333.")
                .build();
        GoneContacts before = GoneContacts.of(directory(List.of(line, hidden)));

        Directory shown =
                before.after(directory(List.of(recalled(line), hidden))).shown();

        assertThat(handOff(shown, hidden)).isEqualTo("Or ring (number withdrawn).");
        for (DirectoryRecord record : before.shown().records()) {
            assertThat(shown.find(DirectoryRecord.class, record.id()).orElseThrow() == record)
                    .as("%s is the same object", record.slug())
                    .isEqualTo(!record.id().equals(line.id()));
        }
    }

    @Test
    void whatWasLookedThroughForOneDirectoryServesTheNext() {
        Service line =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();
        Service early = new SampleService("early", "Early")
                .handOff("line", "Or ring 0808 157 0111.")
                .build();
        Service late = new SampleService("late", "Late")
                .handOff("line", "Ring 0808 157 0111 too.")
                .build();
        Directory then = directory(List.of(line, early));
        GoneContacts earlier = GoneContacts.of(then);
        earlier.prepare();
        Directory meanwhile =
                then.after(9, directory(List.of(line, early, late)).records(), then.withdrawn());
        GoneContacts later = GoneContacts.of(meanwhile);
        later.prepare(earlier);

        Directory now = directory(List.of(recalled(line), early, late));
        Directory shown = later.after(now).shown();

        assertThat(shown.records()).isEqualTo(GoneContacts.hide(now).records());
        assertThat(handOff(shown, early)).isEqualTo("Or ring (number withdrawn).");
        assertThat(handOff(shown, late)).isEqualTo("Ring (number withdrawn) too.");
    }

    @Test
    void aLargeDirectoryThatWasNotLookedThroughHidesTheSame() {
        Service line =
                new SampleService("line", "Line").voice("0808 157 0111", null).build();
        List<DirectoryRecord> many = IntStream.range(0, 4_100)
                .<DirectoryRecord>mapToObj(i -> new SampleService("other-" + i, "Other " + i)
                        .handOff("line", i % 100 == 0 ? "Or ring 0808 157 0111." : "Or them.")
                        .build())
                .toList();
        Directory before =
                directory(Stream.concat(Stream.of(line), many.stream()).toList());
        Directory now = directory(
                Stream.concat(Stream.of(recalled(line)), many.stream()).toList());
        GoneContacts looked = GoneContacts.of(before);
        looked.prepare();

        List<DirectoryRecord> alone = GoneContacts.hide(now).records();
        assertThat(GoneContacts.of(before).after(now).shown().records()).isEqualTo(alone);
        assertThat(looked.after(now).shown().records()).isEqualTo(alone);
        assertThat(handOff(looked.after(now).shown(), (Service) many.get(0))).isEqualTo("Or ring (number withdrawn).");
    }

    /** As {@link #since}, where nothing at all was recalled before, and whether everything was looked through or not. */
    private static Directory first(List<DirectoryRecord> before, List<DirectoryRecord> after) {
        Directory then =
                Directory.of(8, Stream.concat(OTHERS.stream(), before.stream()).toList());
        Directory now =
                Directory.of(9, Stream.concat(OTHERS.stream(), after.stream()).toList());
        assertThat(GoneContacts.areHidden(then)).isFalse();
        GoneContacts prepared = GoneContacts.of(then);
        prepared.prepare();
        Directory alone = GoneContacts.hide(now);
        assertThat(prepared.after(now).shown().records()).isEqualTo(alone.records());
        Directory shown = GoneContacts.of(then).after(now).shown();
        assertThat(shown.records()).isEqualTo(alone.records());
        return shown;
    }

    /** The second directory as it is shown, made of the first; it has to be what would be shown of it alone. */
    private static Directory since(List<DirectoryRecord> before, List<DirectoryRecord> after) {
        Directory alone = GoneContacts.hide(directory(after));
        Directory shown =
                GoneContacts.of(directory(before)).after(directory(after)).shown();
        assertThat(shown.records()).isEqualTo(alone.records());
        return shown;
    }

    private static Directory directory(List<DirectoryRecord> more) {
        return Directory.of(
                8,
                Stream.of(OTHERS, List.of(RECALLED), more).flatMap(List::stream).toList());
    }

    private static Service recalled(Service service) {
        return service.recalling(service.channels().get(0).id(), 8);
    }

    private static Organisation organisation(String source, @Nullable URI page) {
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

    private static Evidence evidence(Directory shown, Organisation organisation) {
        return shown.find(Organisation.class, organisation.id()).orElseThrow().evidence();
    }

    private static String handOff(Directory shown, Service service) {
        return shown.service(service.slug()).orElseThrow().handOffs().get(0).text();
    }
}
