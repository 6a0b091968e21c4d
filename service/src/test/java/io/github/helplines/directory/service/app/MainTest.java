package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final int CLASS_FILE = 0xCAFEBABE;
    private static final int JAVA_8 = 52;

    @ParameterizedTest
    @CsvSource({"1.8,8", "1.7,7", "9,9", "11,11", "17,17", "21,21", "25,25"})
    void readsTheMajorVersionOfOldAndNewNumbering(String version, int major) {
        assertThat(Main.major(version)).isEqualTo(major);
    }

    /** A later class file would end in a stack trace on the Java it is there to refuse. */
    @Test
    void isReadableForJava8() throws IOException {
        assertThat(classFileVersion("Main")).isEqualTo(JAVA_8);
        assertThat(classFileVersion("Wiring")).isGreaterThan(JAVA_8);
    }

    /** In a process of its own, which is told that it is an older Java. */
    @ParameterizedTest
    @ValueSource(strings = {"11", "1.8", "16"})
    void saysInOneLineThatTheJavaIsTooOld(String version) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        place(Main.class) + File.pathSeparator + place(OlderJava.class),
                        OlderJava.class.getName(),
                        version)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.strip()).isEqualTo("Helpline Directory needs Java 17 or later; this is Java " + version + ".");
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** A JVM sets the property itself, whatever it is told on its command line. */
    static final class OlderJava {
        private OlderJava() {}

        public static void main(String[] arguments) throws Exception {
            System.setProperty("java.specification.version", arguments[0]);
            Main.main(new String[] {"--help"});
        }
    }

    private static int classFileVersion(String name) throws IOException {
        try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream(name + ".class"))) {
            assertThat(in.readInt()).isEqualTo(CLASS_FILE);
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
