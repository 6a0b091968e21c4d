package io.github.helplines.directory.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/** Runs the cases that every implementation of the directory shares. */
public final class VectorFile {
    private static final Path FOLDER = Path.of("..", "..", "fixtures", "vectors");

    private VectorFile() {}

    /** One test a case; the check is given the case's input and what is expected of it. */
    public static Stream<DynamicTest> tests(String file, BiConsumer<JsonNode, JsonNode> check) throws IOException {
        JsonNode cases = JsonMapper.builder()
                .build()
                .readTree(FOLDER.resolve(file).toFile())
                .required("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(
                        one.required("name").textValue(),
                        () -> check.accept(one.required("input"), one.required("expected"))));
    }
}
