package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.HandOff;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Withdrawn;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that mention what was explained by a channel, once that channel is gone. */
class HiddenContactsTest {
    private static final Service FORM = new SampleService("form", "Form")
            .web("https://form.example/give-information", null)
            .handOff("childline", "Or read form.example first.")
            .build();
    private static final Service DVS = new SampleService("local", "Local")
            .sms("60001", "QUIET")
            .handOff("childline", "Or text QUIET to 60001.")
            .build();
    private static final Service SHARING = new SampleService("sharing", "Sharing")
            .sms("60001", "CRIME")
            .handOff("childline", "Or text CRIME to 60001.")
            .build();

    @Test
    void theSiteOfARecalledPageIsHidden() {
        Directory before = directory(FORM);
        Directory raw = directory(recalled(FORM));

        assertThat(DirectoryCheck.check(before)).isEqualTo(DirectoryCheck.check(directory()));
        assertThat(DirectoryCheck.checkFollowed(raw)).isEqualTo(DirectoryCheck.checkFollowed(before));
        assertThat(handOff(GoneContacts.hide(raw), FORM)).isEqualTo("Or read (address withdrawn) first.");
        assertThat(handOff(GoneContacts.hide(before), FORM)).isEqualTo("Or read form.example first.");
    }

    @Test
    void aShortCodeThatOthersStillUseIsHiddenWhereItIsNoLongerExplained() {
        Directory shown = GoneContacts.hide(directory(recalled(DVS), SHARING));

        assertThat(handOff(shown, DVS)).isEqualTo("Or text QUIET to (number withdrawn).");
        assertThat(handOff(shown, SHARING)).isEqualTo("Or text CRIME to 60001.");
    }

    @Test
    void aTextThatLostItsExplanationIsStillAFaultOfWhoeverProposesIt() {
        assertThat(DirectoryCheck.check(directory(recalled(FORM))))
                .anyMatch(fault ->
                        fault.id().equals(FORM.id()) && fault.fault().code().equals("contact_in_text"));
    }

    @Test
    void whatOnlyAWithdrawnServiceExplainedIsHiddenInOthers() {
        Service naming = new SampleService("naming", "Naming")
                .handOff("form", "They have a form.")
                .handOff("childline", "Or read form.example.")
                .build();
        List<DirectoryRecord> left = new ArrayList<>(SampleDirectory.records());
        left.add(naming);
        Directory raw = Directory.of(9, left, List.of(Withdrawn.of(FORM)));

        assertThat(GoneContacts.hide(raw).service(naming.slug()).orElseThrow().handOffs())
                .extracting(HandOff::text)
                .containsExactly("Or read (address withdrawn).");
    }

    @Test
    void aWithdrawnServiceNamesNobodysRecalledNumberNorItsOwn() {
        Service gone = new SampleService("gone", "Gone")
                .voice("0808 157 0111", null)
                .handOff("derbyshire-victim-services", "Ring 0800 612 6505 or 0808 157 0111; text DVS to 82228.")
                .build();
        Service local = recalled(SampleDirectory.service("derbyshire-victim-services"));
        List<DirectoryRecord> left = new ArrayList<>(SampleDirectory.records());
        left.replaceAll(record -> record.id().equals(local.id()) ? local : record);
        Directory raw = Directory.of(9, left, List.of(Withdrawn.of(gone)));

        assertThat(GoneContacts.hide(raw).withdrawn().get(0).handOffs())
                .extracting(HandOff::text)
                .containsExactly("Ring (number withdrawn) or (number withdrawn); text DVS to 82228.");
    }

    @Test
    void theAddressOfARecalledSiteIsNeitherAnOrganisationsNorAPageThatWasRead() {
        URI site = URI.create("https://www.Site.example/");
        Service web = new SampleService("web", "Web")
                .web("https://site.example", null)
                .build();
        Organisation organisation = organisation(site, URI.create("https://site.example/about"));
        Directory raw = Directory.of(
                8,
                Stream.concat(SampleDirectory.records().stream(), Stream.of(recalled(web), organisation))
                        .toList());

        Organisation shown = GoneContacts.hide(raw)
                .find(Organisation.class, organisation.id())
                .orElseThrow();

        assertThat(shown.website()).isNull();
        assertThat(shown.evidence().url()).isNull();
        assertThat(shown.evidence().source()).isEqualTo("a page");
    }

    @Test
    void pagesOfASiteThatIsThereAreShown() {
        URI site = URI.create("https://form.example/");
        Service two = new SampleService("two", "Two")
                .web("https://form.example", null)
                .web("https://form.example/chat", null)
                .build();
        Organisation organisation = organisation(site, URI.create("https://form.example/about"));
        Directory raw = Directory.of(
                8,
                Stream.concat(SampleDirectory.records().stream(), Stream.of(recalled(two), organisation))
                        .toList());

        Organisation shown = GoneContacts.hide(raw)
                .find(Organisation.class, organisation.id())
                .orElseThrow();

        assertThat(shown.website()).as("the very address").isNull();
        assertThat(shown.evidence().url())
                .as("a page beside the one that is left")
                .isNotNull();
    }

    private static Organisation organisation(URI website, URI page) {
        return new Organisation(
                SampleService.id("organisation of a site"),
                Slug.of("of-a-site"),
                List.of(),
                "Of a site",
                Organisation.Type.CHARITY,
                null,
                website,
                List.of(),
                Organisation.Status.ACTIVE,
                null,
                new Evidence("a page", page, null, LocalDate.of(2026, 11, 22), Evidence.Method.PAGE_READ, null));
    }

    @Test
    void aRecalledKeywordIsHiddenWhereTheServiceHasAnotherOnTheSameCode() {
        Service two = new SampleService("two", "Two")
                .sms("60001", "QUIET")
                .sms("60001", "TALK")
                .handOff("childline", "Or text “quiet” to 60001.")
                .handOff("samaritans", "Or text TALK to 60001.")
                .build();

        assertThat(GoneContacts.hide(directory(recalled(two)))
                        .service(two.slug())
                        .orElseThrow()
                        .handOffs())
                .extracting(HandOff::text)
                .containsExactly("Or text “quiet” to (number withdrawn).", "Or text TALK to 60001.");
    }

    @Test
    void theKeywordOfAWithdrawnServiceIsHiddenInOthersThatShareItsCode() {
        Service naming = new SampleService("naming", "Naming")
                .sms("60001", "NAMING")
                .handOff("childline", "Or text QUIET to 60001.")
                .handOff("samaritans", "Or text NAMING to 60001.")
                .build();
        List<DirectoryRecord> left = new ArrayList<>(SampleDirectory.records());
        left.add(naming);

        assertThat(GoneContacts.hide(Directory.of(9, left, List.of(Withdrawn.of(DVS))))
                        .service(naming.slug())
                        .orElseThrow()
                        .handOffs())
                .extracting(HandOff::text)
                .containsExactly("Or text QUIET to (number withdrawn).", "Or text NAMING to 60001.");
    }

    @Test
    void aKeywordThatIsAChannelAgainIsShownAgain() {
        Service again = new SampleService("again", "Again")
                .sms("60001", "QUIET")
                .handOff("childline", "Or text QUIET to 60001.")
                .build();

        assertThat(handOff(GoneContacts.hide(directory(recalled(DVS), again)), again))
                .isEqualTo("Or text QUIET to 60001.");
    }

    private static Service recalled(Service service) {
        Channel channel = service.channels().get(0);
        return service.recalling(channel.id(), 8);
    }

    private static Directory directory(Service... more) {
        return Directory.of(
                8,
                Stream.concat(SampleDirectory.records().stream(), Stream.of(more))
                        .toList());
    }

    private static String handOff(Directory shown, Service service) {
        return shown.service(service.slug()).orElseThrow().handOffs().get(0).text();
    }
}
