package io.github.helplines.directory.service.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metrics in Prometheus' text format 0.0.4, read by its letter: whatever the format does not have is an error.
 *
 * @param samples in the order they stand in
 */
record Exposition(List<Sample> samples) {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (?:[^\\\\]|\\\\\\\\|\\\\n)*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(?:\\{(.*)})? (NaN|[+-]Inf|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\\\\\|\\\\\"|\\\\n)*)\",?");

    /** One value at one moment. */
    record Sample(String name, Map<String, String> labels, double value) {
        String label(String label) {
            return labels.getOrDefault(label, "");
        }
    }

    /** @throws AssertionError for a text of another format */
    static Exposition parse(String text) {
        require(text.endsWith("\n"), "does not end with a line");
        List<Sample> samples = new ArrayList<>();
        Set<String> families = new HashSet<>();
        Set<String> series = new HashSet<>();
        String family = "";
        String type = "";
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            Matcher typed = TYPE.matcher(line);
            Matcher sampled = SAMPLE.matcher(line);
            if (typed.matches()) {
                family = typed.group(1);
                type = typed.group(2);
                require(families.add(family), "a family twice: " + line);
            } else if (sampled.matches()) {
                require(belongs(sampled.group(1), family, type), "outside its family: " + line);
                Sample sample = new Sample(sampled.group(1), labels(sampled.group(2)), number(sampled.group(3)));
                require(series.add(sample.name() + sample.labels()), "a series twice: " + line);
                samples.add(sample);
            } else {
                require(HELP.matcher(line).matches(), "no line of the format: " + line);
            }
        }
        Exposition exposition = new Exposition(List.copyOf(samples));
        exposition.requireWholeHistograms();
        return exposition;
    }

    private static boolean belongs(String name, String family, String type) {
        return switch (type) {
            case "histogram" ->
                Set.of(family + "_bucket", family + "_sum", family + "_count").contains(name);
            case "summary" -> Set.of(family, family + "_sum", family + "_count").contains(name);
            default -> name.equals(family);
        };
    }

    private static Map<String, String> labels(String written) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (written == null) {
            return labels;
        }
        Matcher label = LABEL.matcher(written);
        int end = 0;
        while (label.find()) {
            require(label.start() == end, "no labels: " + written);
            require(labels.put(label.group(1), label.group(2)) == null, "a label twice: " + written);
            end = label.end();
        }
        require(end == written.length(), "no labels: " + written);
        return labels;
    }

    private static double number(String written) {
        return switch (written) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(written);
        };
    }

    /** Buckets count upwards, and the last of each series is its count. */
    private void requireWholeHistograms() {
        Map<String, TreeMap<Double, Double>> buckets = new HashMap<>();
        for (Sample sample : samples) {
            if (sample.labels().containsKey("le")) {
                Map<String, String> others = new LinkedHashMap<>(sample.labels());
                others.remove("le");
                buckets.computeIfAbsent(sample.name().replace("_bucket", "_count") + others, key -> new TreeMap<>())
                        .put(number(sample.label("le")), sample.value());
            }
        }
        buckets.forEach((series, counts) -> {
            double before = 0;
            for (double count : counts.values()) {
                require(count >= before, "counts downwards: " + series);
                before = count;
            }
            require(counts.containsKey(Double.POSITIVE_INFINITY), "without its last bucket: " + series);
            double last = before;
            require(
                    samples.stream()
                            .filter(sample -> (sample.name() + sample.labels()).equals(series))
                            .anyMatch(sample -> sample.value() == last),
                    "another count than its last bucket: " + series);
        });
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** The values of a name whose labels hold these pairs of label and value. */
    List<Double> values(String name, String... pairs) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> {
                    for (int i = 0; i < pairs.length; i += 2) {
                        if (!sample.label(pairs[i]).equals(pairs[i + 1])) {
                            return false;
                        }
                    }
                    return true;
                })
                .map(Sample::value)
                .toList();
    }
}
