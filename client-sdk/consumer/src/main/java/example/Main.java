package example;

import io.github.helplines.directory.client.HelplineDirectory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs every sample: {@code Main SERVICE KEYS CACHE}. Without a service that answers, a copy answers all the same. */
public final class Main {
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
            System.out.println(Samples.describe(
                    directory.services().get("derbyshire-victim-services").value().channels().get(0)));
            System.out.println(Samples.gone(directory, "b32e8131-e505-4ad3-9364-c5a35b6bff11"));
        }
    }
}
