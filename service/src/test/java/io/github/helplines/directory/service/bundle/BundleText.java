package io.github.helplines.directory.service.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small bundles for tests. */
final class BundleText {
    static final String ORGANISATION = """
            records:
              - kind: organisation
                id: "00000000-0000-4000-8000-000000000001"
                slug: river-line
                name: River Line
                organisation_type: unknown
                status: active
                evidence:
                  source: A page
                  read_on: "2026-11-22"
                  method: page_read
            """;

    private BundleText() {}

    static BundleFile file(String name, String text) {
        return new BundleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static BundleResult read(String text) {
        return YamlBundle.read(List.of(file("a.yaml", text)));
    }

    /** Every fault as {@code file:line pointer code}. */
    static List<String> faults(BundleResult result) {
        return result.faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + " " + fault.pointer() + " " + fault.code())
                .toList();
    }
}
