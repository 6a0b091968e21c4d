package io.github.helplines.directory.core.area;

import java.util.List;
import java.util.stream.Stream;

/** The shipped postcodes one by one, for generating people who live somewhere. */
public final class PostcodeRows {
    /** Sectors come as often as outward codes, so that Derbyshire is met often enough. */
    public static final List<Postcode> SECTORS = PostcodeCount.sectors().stream()
            .map(row -> Postcode.of(row.place()))
            .toList();

    public static final List<Postcode> OUTCODES = Stream.concat(
                    PostcodeCount.outcodes().stream().map(row -> Postcode.of(row.place())),
                    Stream.of("BT1", "BT92 7").map(Postcode::of))
            .toList();

    private PostcodeRows() {}
}
