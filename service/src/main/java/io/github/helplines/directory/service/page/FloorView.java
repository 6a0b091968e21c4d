package io.github.helplines.directory.service.page;

import io.github.helplines.directory.service.page.card.FloorLine;
import io.github.helplines.directory.service.page.card.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The floor as the template takes it: the first line in sight, the others one step away. */
record FloorView(Line first, List<Line> more, boolean hasMore, String moreLabel) {

    /** A line in three parts: what stands before the link, the link, and what stands after it. */
    record Line(
            String before,
            @Nullable String href,
            @Nullable String linked,
            String after,
            @Nullable String lang) {

        /** Whether the link leads to another site, which no frame should show. */
        boolean outside() {
            return href != null && href.startsWith("https:");
        }

        static Line of(FloorLine line) {
            if (line.links().isEmpty()) {
                return new Line(line.text(), null, null, "", line.lang());
            }
            Link link = line.links().get(0);
            int at = line.text().indexOf(link.text());
            if (at < 0) {
                return new Line(line.text() + " ", link.href(), link.text(), "", line.lang());
            }
            return new Line(
                    line.text().substring(0, at),
                    link.href(),
                    link.text(),
                    line.text().substring(at + link.text().length()),
                    line.lang());
        }
    }

    static FloorView of(List<FloorLine> floor, String moreLabel) {
        List<Line> lines = floor.stream().map(Line::of).toList();
        return new FloorView(lines.get(0), lines.subList(1, lines.size()), lines.size() > 1, moreLabel);
    }
}
