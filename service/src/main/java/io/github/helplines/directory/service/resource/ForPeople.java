package io.github.helplines.directory.service.resource;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.jspecify.annotations.Nullable;

/** Whether somebody opened an address in a browser, to be answered with a page where a program is told a problem. */
final class ForPeople {
    private static final Set<String> OF_PROGRAMS = Set.of("v1", "widget");
    private static final List<String> PAGES = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML);

    private ForPeople() {}

    /** False for what only programs know. */
    static boolean mayBeAPage(String path) {
        return !OF_PROGRAMS.contains(path.replaceFirst("^/", "").replaceFirst("/.*", ""));
    }

    /**
     * Whether what somebody named first is a page: a program that takes anything names none.
     *
     * @param accept that header as it was sent; null when absent
     */
    static boolean prefersPage(@Nullable String accept) {
        return ranges(accept).stream()
                .map(range -> range.replaceFirst(";.*", "").strip())
                .filter(range -> !range.endsWith("*"))
                .findFirst()
                .filter(range -> PAGES.stream().anyMatch(range::equalsIgnoreCase))
                .isPresent();
    }

    /** In the order of what is wanted most (RFC 9110 section 12.5.1). */
    private static List<String> ranges(@Nullable String accept) {
        QuotedQualityCSV ranges = new QuotedQualityCSV();
        if (accept != null) {
            ranges.addValue(accept);
        }
        return ranges.getValues();
    }
}
