package io.github.helplines.directory.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.opening.OpenStatusVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelCodecTest {
    private static List<String> faultsOf(String address) {
        Faults faults = new Faults();
        ChannelCodec.read(
                OpenStatusVectors.json("{'kind': 'email', 'id': '2e57c93c-8278-4c60-a6d0-220f87f43f42', 'address': '"
                        + address + "', 'cost': {'landline': 'unknown', 'mobile': 'unknown'}, 'appears_on_bill': 'no',"
                        + " 'anonymous': 'unknown', 'evidence': {'source': 'Its page', 'read_on': '2026-11-20',"
                        + " 'method': 'page_read'}}"),
                "",
                faults);
        return faults.toList().stream().map(Fault::pointer).toList();
    }

    /** RFC 5321: a path has 256, with its brackets. */
    @Test
    void anAddressHasAtMost254Characters() {
        String longest = "a".repeat(64) + "@" + "b".repeat(185) + ".org";

        assertThat(longest).hasSize(254);
        assertThat(faultsOf(longest)).isEmpty();
        assertThat(faultsOf(longest.replace("@", "@b"))).containsExactly("/address");
    }
}
