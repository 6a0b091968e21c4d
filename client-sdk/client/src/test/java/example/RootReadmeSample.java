package example;

// sample: imports
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.model.ChannelStatus;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Circumstances;
// end
import java.io.PrintStream;
import java.net.URI;

/** The sample of the README of the repository, and what it imports, between marks. */
public final class RootReadmeSample {
    private RootReadmeSample() {}

    public static void run(URI service, String trustedKeys, PrintStream page) {
        // sample: from Java
        Circumstances person =
                Circumstances.builder().age(17).postcode(Postcode.of("DE1 2QY")).build();
        try (HelplineDirectory directory = HelplineDirectory.replica(service)
                .application("council-app", "1.0")
                .trustedKeys(trustedKeys) // what GET /v1/signing-keys answered when its operators showed it to you
                .build()) {
            HelpQuery query = HelpQuery.about("intimate-image-abuse").withCircumstances(person);
            for (HelpAnswer.Offer offer : directory.help(query).value().services()) {
                for (ChannelStatus way : offer.channels()) {
                    String action = way.channel().details().action();
                    page.println(offer.service().name() + ": " + action);
                }
            }
        }
        // end
    }
}
