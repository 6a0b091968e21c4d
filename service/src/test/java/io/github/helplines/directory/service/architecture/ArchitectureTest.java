package io.github.helplines.directory.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String ROOT = "io.github.helplines.directory.service";
    private static final String PLANTED = "io.github.helplines.directory.planted";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>(LayerRules.layers(root));
        rules.put("sql", LayerRules.sqlInStore(root));
        rules.put("http", LayerRules.httpInResources(root));
        rules.put("launcher", LayerRules.launcherAlone(root));
        rules.put("time", LayerRules.timeIsHandedIn(root));
        rules.put("names", LayerRules.namesSayWhatAClassIs());
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theServiceKeepsItsLayout() {
        return rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(SERVICE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBitesItsPlantedViolation() {
        return rules(PLANTED).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(violations(rule.getValue())).isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> sqlIsFoundInEachPackageThatMayNotRunIt() {
        List<String> found = violations(LayerRules.sqlInStore(PLANTED));
        return LayerRules.PACKAGES.stream()
                .filter(name -> !LayerRules.WITH_SQL.contains(name))
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(found).anyMatch(each -> each.contains(planted(name, "RunsSql")))));
    }

    @TestFactory
    Stream<DynamicTest> httpIsFoundInEachPackageThatMayNotKnowIt() {
        List<String> found = violations(LayerRules.httpInResources(PLANTED));
        return LayerRules.WITHOUT_HTTP.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(found).anyMatch(each -> each.contains(planted(name, "KnowsHttp")))));
    }

    @Test
    void everyWayOfAskingTheSystemsClockIsFound() {
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
        List<String> found = violations(LayerRules.timeIsHandedIn(PLANTED));
        assertThat(found).hasSameSizeAs(ways);
        assertThat(ways)
                .allSatisfy(way -> assertThat(found)
                        .anyMatch(each -> each.contains(planted("reference", "AsksTheTime") + "." + way + "()")));
    }

    @Test
    void everyEmptyNameIsFoundAndNoOther() {
        List<String> found = violations(LayerRules.namesSayWhatAClassIs());
        Set<String> names = Set.of(
                "PlantedImpl",
                "PlantedManager",
                "PlantedUtil",
                "PlantedUtils",
                "PlantedHelper",
                "BasePlanted",
                "AbstractPlanted");
        assertThat(found).hasSameSizeAs(names);
        assertThat(names)
                .allSatisfy(name -> assertThat(found).anyMatch(each -> each.contains(planted("editing", name))));
    }

    @Test
    void everyPackageOfTheServiceHasARoomInTheTable() {
        assertThat(SERVICE.stream()
                        .map(type ->
                                type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", ""))
                        .map(rest -> rest.split("\\.")[0])
                        .distinct())
                .allMatch(LayerRules.PACKAGES::contains);
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(VIOLATIONS).getFailureReport().getDetails();
    }

    private static String planted(String name, String type) {
        return PLANTED + "." + name + "." + type;
    }
}
