package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static int classFileVersion(String name) throws IOException {
        try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream(name + ".class"))) {
            assertThat(in.readInt()).isEqualTo(CLASS_FILE);
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
