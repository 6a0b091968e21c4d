package io.github.helplines.directory.service.resource.traffic;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates of all routes, to find the one that a path belongs to. It is asked for every request, also for those that
 * never get to Jersey. Immutable once made.
 */
public final class Routes {
    /** In place of a template where no route has such a path. */
    public static final String UNMATCHED = "unmatched";

    private final Node root = new Node();

    private Routes() {}

    /** Those of the given resources, by their annotations. */
    public static Routes of(Collection<?> resources) {
        Routes routes = new Routes();
        for (Object resource : resources) {
            Path own = resource.getClass().getAnnotation(Path.class);
            String start = own == null ? "" : own.value();
            for (Method method : resource.getClass().getMethods()) {
                Path more = method.getAnnotation(Path.class);
                boolean answers = Stream.of(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
                if (answers) {
                    routes.add(start + "/" + (more == null ? "" : more.value()));
                }
            }
        }
        return routes;
    }

    /** The template of the route that has such a path; {@link #UNMATCHED} where none has. */
    public String of(@Nullable String path) {
        String found = path == null || !path.startsWith("/") ? null : root.find(path, 1);
        return found == null ? UNMATCHED : found;
    }

    /** Every template. */
    public Collection<String> all() {
        List<String> all = new ArrayList<>();
        root.collect(all);
        return all;
    }

    private void add(String path) {
        Node node = root;
        StringBuilder template = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                Segment parsed = Segment.of(segment);
                template.append('/').append(parsed.shown);
                node = node.child(parsed);
            }
        }
        node.template = template.isEmpty() ? "/" : template.toString();
    }

    /**
     * What stands between two slashes of a template.
     *
     * @param shown a literal, or a name in braces
     * @param pattern of what stands in place of the name; null for a literal
     */
    private record Segment(String shown, @Nullable Pattern pattern) {
        static Segment of(String written) {
            if (!written.startsWith("{")) {
                return new Segment(written, null);
            }
            String inside = written.substring(1, written.length() - 1);
            int colon = inside.indexOf(':');
            return colon < 0
                    ? new Segment("{" + inside.strip() + "}", Pattern.compile(".+"))
                    : new Segment(
                            "{" + inside.substring(0, colon).strip() + "}",
                            Pattern.compile(inside.substring(colon + 1).strip()));
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final List<Variable> variables = new ArrayList<>();
        private @Nullable String template;

        private record Variable(String shown, Pattern pattern, Node node) {}

        private Node child(Segment segment) {
            Pattern pattern = segment.pattern;
            if (pattern == null) {
                return literals.computeIfAbsent(segment.shown, literal -> new Node());
            }
            for (Variable variable : variables) {
                if (variable.shown.equals(segment.shown)
                        && variable.pattern.pattern().equals(pattern.pattern())) {
                    return variable.node;
                }
            }
            Node node = new Node();
            variables.add(new Variable(segment.shown, pattern, node));
            return node;
        }

        /** As Jersey has it, a literal comes before a name. */
        private @Nullable String find(String path, int from) {
            if (from >= path.length()) {
                return template;
            }
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(from, end);
            Node literal = literals.get(segment);
            String found = literal == null ? null : literal.find(path, end + 1);
            for (int i = 0; found == null && i < variables.size(); i++) {
                Variable variable = variables.get(i);
                found = variable.pattern.matcher(segment).matches() ? variable.node.find(path, end + 1) : null;
            }
            return found;
        }

        private void collect(List<String> all) {
            if (template != null) {
                all.add(template);
            }
            literals.values().forEach(node -> node.collect(all));
            variables.forEach(variable -> variable.node.collect(all));
        }
    }
}
