package io.github.helplines.directory.core.answer;

import static io.github.helplines.directory.core.answer.HiddenSamples.directory;
import static io.github.helplines.directory.core.answer.HiddenSamples.evidence;
import static io.github.helplines.directory.core.answer.HiddenSamples.handOff;
import static io.github.helplines.directory.core.answer.HiddenSamples.organisation;
import static io.github.helplines.directory.core.answer.HiddenSamples.recalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Withdrawn;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of records that nobody changed, in which something is hidden, or no longer, since another record was changed. */
class HiddenSinceTest {
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

    /** The second directory as it is shown, made of the first; it has to be what would be shown of it alone. */
    private static Directory since(List<DirectoryRecord> before, List<DirectoryRecord> after) {
        Directory alone = GoneContacts.hide(directory(after));
        Directory shown =
                GoneContacts.of(directory(before)).after(directory(after)).shown();
        assertThat(shown.records()).isEqualTo(alone.records());
        return shown;
    }
}
