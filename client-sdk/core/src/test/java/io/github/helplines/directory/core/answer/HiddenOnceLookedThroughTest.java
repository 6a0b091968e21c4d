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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All texts are looked through before something is recalled, or not: what is hidden then is the same. */
class HiddenOnceLookedThroughTest {
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

    /**
     * The second directory as it is shown, made of the first, in which nothing at all was recalled; it has to be what would be
     * shown of it alone, whether everything was looked through before or not.
     */
    private static Directory first(List<DirectoryRecord> before, List<DirectoryRecord> after) {
        Directory then = Directory.of(
                8, Stream.concat(HiddenSamples.OTHERS.stream(), before.stream()).toList());
        Directory now = Directory.of(
                9, Stream.concat(HiddenSamples.OTHERS.stream(), after.stream()).toList());
        assertThat(GoneContacts.areHidden(then)).isFalse();
        GoneContacts prepared = GoneContacts.of(then);
        prepared.prepare();
        Directory alone = GoneContacts.hide(now);
        assertThat(prepared.after(now).shown().records()).isEqualTo(alone.records());
        Directory shown = GoneContacts.of(then).after(now).shown();
        assertThat(shown.records()).isEqualTo(alone.records());
        return shown;
    }
}
