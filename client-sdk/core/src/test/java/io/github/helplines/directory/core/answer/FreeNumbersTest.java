package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.model.Directory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that was changed does not keep what was true of the old one: free is said where the range allows it. */
class FreeNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0909 879 0000", "118 000", "0845 464 0000", "070 0000 0000", "07700 900123", "020 7946 0000"})
    void aNumberOfAnotherRangeIsNotFree(String number) {
        Directory directory = Directory.of(
                1,
                List.of(new SampleService("a", "Quiet Line").freeVoice(number).build()));

        assertThat(DirectoryCheck.check(directory))
                .filteredOn(fault -> fault.fault().pointer().startsWith("/channels"))
                .extracting(
                        fault -> fault.fault().pointer() + " " + fault.fault().code())
                .containsExactly("/channels/0/cost not_free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0808 157 0123", "0800 1111", "116 123", "999", "101", "105", "111"})
    void aNumberThatMayBeFreeIsSaidToBe(String number) {
        Directory directory = Directory.of(
                1,
                List.of(new SampleService("a", "Quiet Line").freeVoice(number).build()));

        assertThat(DirectoryCheck.check(directory))
                .noneMatch(fault -> fault.fault().pointer().startsWith("/channels"));
    }
}
