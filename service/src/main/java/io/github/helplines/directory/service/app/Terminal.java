package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a command meets whoever started it.
 *
 * @param out what it prints
 * @param in what is typed, or piped in
 * @param person whether somebody sits there who can be asked
 * @param environment the value of a variable, null when it is not set
 */
record Terminal(PrintStream out, BufferedReader in, boolean person, UnaryOperator<@Nullable String> environment) {
    Terminal {
        requireNonNull(out, "out");
        requireNonNull(in, "in");
        requireNonNull(environment, "environment");
    }

    static Terminal ofThisProcess() {
        return new Terminal(
                System.out,
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                isPerson(System.console()),
                System::getenv);
    }

    /** From Java 22 on there may be a console where nobody sits, and a method that says so. */
    private static boolean isPerson(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Asks for the whole word yes. */
    boolean saysYes(String question) throws IOException {
        out.print(question + " Type yes: ");
        out.flush();
        String answer = in.readLine();
        return answer != null && answer.strip().equals("yes");
    }

    void say(Iterable<String> lines) {
        lines.forEach(out::println);
    }
}
