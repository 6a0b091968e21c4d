package io.github.helplines.directory.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Core is pure Java, its packages build on each other in one direction, and time is handed in. */
class CoreArchitectureTest {
    private static final String ROOT = "io.github.helplines.directory.core";
    private static final String PLANTED = "io.github.helplines.directory.planted";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    /** What each package may use besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "json", Set.of(),
            "contact", Set.of("json"),
            "area", Set.of("json"),
            "opening", Set.of("json"),
            "seal", Set.of("json"),
            "eligibility", Set.of("json", "area"),
            "model", Set.of("json", "contact", "area", "opening", "eligibility"),
            "codec", Set.of("json", "contact", "area", "opening", "eligibility", "model"),
            "answer", Set.of("json", "contact", "area", "opening", "eligibility", "model", "codec"));

    private static ArchRule layer(String root, String name) {
        Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
        forbidden.remove(name);
        forbidden.removeAll(MAY_USE.get(name));
        return noClasses()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream()
                        .map(other -> root + "." + other + "..")
                        .toArray(String[]::new));
    }

    private static ArchRule pureJava(String root) {
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", root + "..");
    }

    private static ArchRule timeIsHandedIn() {
        return noClasses().should().accessTargetWhere(new AsksTheSystemsClock());
    }

    @TestFactory
    Stream<DynamicTest> packagesBuildOnEachOtherInOneDirection() {
        return MAY_USE.keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> layer(ROOT, name).check(CORE)));
    }

    @TestFactory
    Stream<DynamicTest> eachPackagesRuleBites() {
        return MAY_USE.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(violations(layer(PLANTED, name)))
                                .isNotEmpty()
                                .allMatch(found -> found.contains(PLANTED + "." + name + ".Knows"))));
    }

    @Test
    void coreIsPureJava() {
        pureJava(ROOT).check(CORE);
        assertThat(violations(pureJava(PLANTED))).isNotEmpty().allMatch(found -> found.contains("UsesALibrary"));
    }

    @Test
    void nobodyAsksTheSystemsClock() {
        timeIsHandedIn().check(CORE);
        List<String> ways = List.of(
                "now",
                "nowInAZone",
                "today",
                "handedOn",
                "systemClock",
                "systemClockInAZone",
                "tickingClock",
                "systemSource",
                "milliseconds",
                "nanoseconds",
                "date",
                "calendar",
                "gregorianCalendar");
        List<String> found = violations(timeIsHandedIn());
        assertThat(found).hasSameSizeAs(ways);
        assertThat(ways)
                .allSatisfy(way -> assertThat(found).anyMatch(each -> each.contains("AsksTheTime." + way + "()")));
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CORE.stream()
                        .map(type -> type.getPackageName().substring(ROOT.length() + 1))
                        .distinct())
                .allMatch(MAY_USE::containsKey);
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(VIOLATIONS).getFailureReport().getDetails();
    }
}
