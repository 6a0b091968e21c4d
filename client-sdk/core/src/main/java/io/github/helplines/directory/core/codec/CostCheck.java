package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Cost.Price;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a call is said to cost against the range of its number: a number that was changed keeps what was true of
 * the old one, and nobody is promised a free call that is none. Source: Ofcom's National Telephone Numbering Plan.
 */
final class CostCheck {
    private CostCheck() {}

    /** A fault for each call or textphone that is said to be free on a number whose range is not. */
    static List<RecordFault> check(Directory directory) {
        List<RecordFault> faults = new ArrayList<>();
        for (Service service : directory.all(Service.class)) {
            for (int i = 0; i < service.channels().size(); i++) {
                Channel channel = service.channels().get(i);
                String pointer = Fault.child("/channels", i) + "/cost";
                rung(channel)
                        .filter(number -> isSaidToBeFree(channel.traits().cost()) && !number.mayBeFreeInUk())
                        .map(number ->
                                new Fault(pointer, "not_free", "is not free to call, by the range of its number"))
                        .ifPresent(fault -> faults.add(new RecordFault(service.kind(), service.id(), fault)));
            }
        }
        return faults;
    }

    private static boolean isSaidToBeFree(Cost cost) {
        return cost.landline() == Price.FREE || cost.mobile() == Price.FREE;
    }

    private static Optional<PhoneNumber> rung(Channel channel) {
        if (channel instanceof Channel.Voice voice) {
            return Optional.of(voice.number());
        }
        return channel instanceof Channel.Textphone textphone ? Optional.of(textphone.number()) : Optional.empty();
    }
}
