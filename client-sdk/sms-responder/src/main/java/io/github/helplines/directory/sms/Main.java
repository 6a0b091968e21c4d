package io.github.helplines.directory.sms;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.ReplicaBuilder;
import io.github.helplines.directory.sms.config.ConfigurationException;
import io.github.helplines.directory.sms.config.Settings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Starts the program from its environment variables; a start that fails says why in one line, and exits with 1. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        limitConnections();
        try {
            start(args, System.getenv());
        } catch (ConfigurationException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            fail("PORT, BIND_HOST: cannot listen there (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void start(String[] args, Map<String, String> variables) throws ConfigurationException, IOException {
        if (args.length > 0) {
            throw new ConfigurationException("takes no arguments; it is configured by environment variables");
        }
        Settings settings = Settings.read(variables);
        SmsResponder responder = SmsResponder.start(settings, directory(settings), InstantSource.system(), System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(responder::close, "stop"));
    }

    private static HelplineDirectory directory(Settings settings) throws ConfigurationException {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
        try {
            ReplicaBuilder builder = HelplineDirectory.replica(settings.directory())
                    .application("helpline-directory-sms-responder", version)
                    .trustedKeys(settings.keys());
            settings.cache().ifPresent(builder::cache);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("SMS_DIRECTORY_URL: is no address of a directory");
        }
    }

    /** What the JDK's server leaves unlimited: how long a request may take to come in, and how many connections there are. */
    private static void limitConnections() {
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "20");
        System.setProperty("jdk.httpserver.maxConnections", "1000");
    }

    private static void fail(String why) {
        System.err.println("helpline-directory-sms-responder: " + why);
        System.exit(1);
    }
}
