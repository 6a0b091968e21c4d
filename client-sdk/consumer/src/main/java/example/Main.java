package example;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.testing.StubTransport;
import io.github.helplines.directory.core.eligibility.Circumstances;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs every sample: {@code Main SERVICE KEYS CACHE}. Without a service that answers, a copy answers all the same. */
public final class Main {
    private static final String NUMBER = "b32e8131-e505-4ad3-9364-c5a35b6bff11";
    private static final String WITHDRAWN = """
            {"type":"/problems/gone","code":"gone","title":"Gone","status":410,"errors":[],"hand_offs":[],
            "emergency":[{"text":"In immediate danger, call 999."}]}""";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        URI service = URI.create(arguments[0]);
        String keys = Files.readString(Path.of(arguments[1]));
        if (!arguments[0].endsWith(":1")) {
            System.out.println("remote: " + Samples.firstCall(service));
        }
        try (HelplineDirectory directory = Samples.replica(service, keys, Path.of(arguments[2]))) {
            System.out.println("copy: " + Samples.provenance(directory));
            System.out.print(Samples.whoCanHelp(directory));
            System.out.println("with a text: " + Samples.slowly(directory));
            for (Channel channel :
                    directory.services().get("derbyshire-victim-services").value().channels()) {
                System.out.println("shown: " + Samples.describe(channel));
            }
            System.out.println("there: " + Samples.gone(directory, NUMBER));
            HelpAnswer asked = directory.help(HelpQuery.about("intimate-image-abuse")).value();
            Circumstances person = Samples.answered(asked, Circumstances.none(), 0);
            System.out.println("asked: " + fact(asked) + ", then "
                    + fact(directory.help(HelpQuery.about("intimate-image-abuse").withCircumstances(person))
                            .value()));
        }
        StubTransport withdrawing = new StubTransport()
                .answer("GET", "/v1/channels/" + NUMBER, 410, "application/problem+json", WITHDRAWN);
        StubTransport away = new StubTransport().fail("GET", "/v1/channels/" + NUMBER).fail("GET", "/v1/emergency");
        for (StubTransport transport : List.of(withdrawing, away)) {
            try (HelplineDirectory directory =
                    HelplineDirectory.remote(service).transport(transport).build()) {
                System.out.println("not there: " + Samples.gone(directory, NUMBER));
            }
        }
    }

    private static String fact(HelpAnswer answer) {
        return answer.nextQuestion() == null ? "nothing" : answer.nextQuestion().fact();
    }
}
