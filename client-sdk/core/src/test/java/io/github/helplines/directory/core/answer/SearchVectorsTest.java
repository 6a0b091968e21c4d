package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.helplines.directory.core.VectorFile;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SearchVectorsTest {
    private final JsonNode file = read();
    private final SearchIndex index = SearchIndex.of(documents(file));

    SearchVectorsTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> everySharedCaseHolds() throws IOException {
        return VectorFile.tests("search.json", (input, expected) -> {
            List<String> found = index.search(input.required("q").textValue(), 100).stream()
                    .map(hit -> hit.kind().wire() + "/" + hit.slug())
                    .toList();
            if (expected.has("slugs")) {
                assertThat(found).containsExactlyElementsOf(strings(expected.get("slugs")));
            } else {
                assertThat(found).startsWith(strings(expected.required("first")).toArray(String[]::new));
            }
        });
    }

    @Test
    void thereAreCasesOfEverySort() {
        assertThat(file.required("cases")).hasSizeGreaterThan(30);
    }

    private static JsonNode read() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Path.of("..", "..", "fixtures", "vectors", "search.json")
                        .toFile());
    }

    private static List<SearchDocument> documents(JsonNode file) {
        List<SearchDocument> documents = new ArrayList<>();
        for (JsonNode record : file.required("records")) {
            Set<String> digits = new HashSet<>(strings(record.path("short_codes")));
            strings(record.path("numbers"))
                    .forEach(number -> digits.addAll(PhoneNumber.of(number).digitForms()));
            String kind = record.required("kind").textValue();
            String slug = record.required("slug").textValue();
            documents.add(new SearchDocument(
                    new SearchHit(
                            WireName.parse(RecordKind.class, kind).orElseThrow(),
                            SampleService.id(kind + slug),
                            Slug.of(slug),
                            record.required("name").textValue()),
                    strings(record.path("aliases")),
                    record.path("run_by").textValue(),
                    record.path("summary").textValue(),
                    new GivenContacts(digits, new HashSet<>(strings(record.path("keywords"))))));
        }
        return documents;
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        node.forEach(item -> strings.add(item.textValue()));
        return strings;
    }
}
