package example;

// sample: imports
import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.GoneException;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.RequestOptions;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.TransportException;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Question;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.ChannelKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
// end

/** The samples of the library's README, between marks. */
final class Samples {
    private Samples() {}

    static String firstCall(URI service) {
        // sample: first call
        try (HelplineDirectory directory = HelplineDirectory.remote(service)
                .application("council-website", "2.1")
                .build()) {
            Service dvs = directory.services().get("derbyshire-victim-services").value();
            return dvs.channels().get(0).details().action(); // Call 0800 612 6505
        }
        // end
    }

    static HelplineDirectory replica(URI service, String trustedKeys, Path cache) {
        // sample: replica
        HelplineDirectory directory = HelplineDirectory.replica(service)
                .application("council-app", "1.0")
                .trustedKeys(trustedKeys) // a JSON Web Key Set, from the directory's operators
                .cache(cache) // a directory of this application's own
                .pollInterval(Duration.ofSeconds(30))
                .build();
        // end
        return directory;
    }

    static String whoCanHelp(HelplineDirectory directory) {
        StringBuilder page = new StringBuilder();
        // sample: who can help
        Circumstances person = Circumstances.builder()
                .age(17)
                .postcode(Postcode.of("DE1 2QY"))
                .build();
        HelpAnswer answer = directory.help(HelpQuery.about("intimate-image-abuse").withCircumstances(person))
                .value();
        for (HelpAnswer.Offer offer : answer.services()) {
            switch (offer.assessment().outcome()) {
                case ELIGIBLE -> page.append(offer.service().name()).append(" can help: ").append(ways(offer));
                case NEED_MORE -> page.append(offer.service().name()).append(" may help: ").append(ways(offer));
                case NOT_ELIGIBLE -> page.append(offer.service().name()).append(" cannot. Instead: ").append(others(offer));
            }
            page.append('\n');
        }
        // end
        return page.toString();
    }

    // sample: ways and others
    static String ways(HelpAnswer.Offer offer) {
        return offer.channels().stream()
                .map(each -> each.channel().details().action())
                .collect(Collectors.joining(", "));
    }

    static String others(HelpAnswer.Offer offer) {
        return offer.handOffs().stream().map(each -> each.service().name()).collect(Collectors.joining(", "));
    }
    // end

    static Circumstances answered(HelpAnswer answer, Circumstances person, int chosen) {
        // sample: next question
        Question question = answer.nextQuestion();
        if (question != null && !question.answers().isEmpty()) {
            person = person.merge(question.answers().get(chosen).add());
        }
        // end
        return person;
    }

    static String describe(Channel channel) {
        // sample: channels
        if (channel instanceof Channel.Voice voice) {
            return "<a href=\"" + voice.details().uri() + "\">" + voice.details().action() + "</a>";
        }
        return channel.details().action(); // kinds of later versions, too: Channel.Unknown
        // end
    }

    static String gone(HelplineDirectory directory, String channelId) {
        // sample: errors
        try {
            return directory.getChannel(channelId).value().details().action();
        } catch (GoneException gone) {
            return "Withdrawn. Instead: " + gone.problem().handOffs();
        } catch (TransportException away) {
            return directory.emergency().value().items().get(0).text(); // needs no network
        }
        // end
    }

    static String provenance(HelplineDirectory directory) {
        // sample: provenance
        Answer<Service> answer = directory.services().get("derbyshire-victim-services");
        Provenance from = answer.provenance();
        return from.source() + (from.stale() ? ", may be out of date" : ", current");
        // end
    }

    static long slowly(HelplineDirectory directory) {
        // sample: options
        HelplineDirectory patient = directory.with(RequestOptions.none()
                .withAttemptTimeout(Duration.ofSeconds(20))
                .withCallTimeout(Duration.ofMinutes(1)));
        return patient.services().list(ServiceQuery.all().withChannel(ChannelKind.SMS)).stream()
                .count();
        // end
    }
}
