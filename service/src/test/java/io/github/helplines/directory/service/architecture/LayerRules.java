package io.github.helplines.directory.service.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules of the layout, for a root package: the service's own, or one with planted violations. */
final class LayerRules {
    /** What each package of the service may use, besides core and itself. */
    static final Map<String, Set<String>> MAY_USE = mayUse();

    /** Every package of the service. */
    static final Set<String> PACKAGES = packages();

    /** Packages that know SQL: the store, and those that open and close its connections. */
    static final Set<String> WITH_SQL = Set.of("store", "app", "embedded");

    /** What publishes, stores or reads files knows no HTTP. */
    static final Set<String> WITHOUT_HTTP = Set.of("publication", "store", "bundle", "editing", "page");

    private static final String EMPTY_NAME = ".*[.$](\\w*(Impl|Manager|Utils?|Helper)|(Base|Abstract)[A-Z]\\w*)";

    private LayerRules() {}

    private static Set<String> packages() {
        Set<String> names = new TreeSet<>(MAY_USE.keySet());
        names.add("app");
        return Set.copyOf(names);
    }

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        rules.put("resource", Set.of("representation", "problem", "publication", "editing", "access", "page"));
        rules.put("page", Set.of("representation"));
        rules.put("problem", Set.of("representation"));
        rules.put("publication", Set.of("representation", "editing"));
        rules.put("representation", Set.of());
        rules.put("editing", Set.of());
        rules.put("access", Set.of("editing"));
        rules.put("bundle", Set.of("editing"));
        rules.put("reference", Set.of("editing"));
        rules.put("store", Set.of("editing", "access"));
        rules.put("embedded", Set.of());
        return rules;
    }

    /** A rule a package, by the package's name. */
    static Map<String, ArchRule> layers(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_USE.forEach((name, allowed) -> {
            Set<String> forbidden = new TreeSet<>(PACKAGES);
            forbidden.remove(name);
            forbidden.removeAll(allowed);
            rules.put(
                    name,
                    noClasses()
                            .that()
                            .resideInAPackage(root + "." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(within(root, forbidden))
                            .allowEmptyShould(true));
        });
        return rules;
    }

    private static String[] within(String root, Set<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** SQL and its drivers stay in the store; the application opens and closes connections. */
    static ArchRule sqlInStore(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(within(root, WITH_SQL))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..", "liquibase..");
    }

    /** No HTTP in what publishes, stores or reads files. */
    static ArchRule httpInResources(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(within(root, WITHOUT_HTTP))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "org.eclipse.jetty..", "org.glassfish..");
    }

    /** The launcher could be lifted out: it knows the JDK, and the unpacker of its archive. */
    static ArchRule launcherAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".embedded..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.tukaani.xz..",
                        "org.apache.commons.compress..",
                        root + ".embedded..");
    }

    /** Time is handed in: only the application knows what time it is, and the launcher that waits for a process. */
    static ArchRule timeIsHandedIn(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".app..", root + ".embedded..")
                .should()
                .accessTargetWhere(new AsksTheSystemsClock());
    }

    /** A name says what a class is, not that it is one of many. */
    static ArchRule namesSayWhatAClassIs() {
        return noClasses().should().haveNameMatching(EMPTY_NAME);
    }
}
