package io.github.helplines.directory.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String ROOT = "io.github.helplines.directory.service";
    private static final String PLANTED = "io.github.helplines.directory.planted";

    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>(LayerRules.layers(root));
        rules.put("sql", LayerRules.sqlInStore(root));
        rules.put("http", LayerRules.httpInResources(root));
        rules.put("launcher", LayerRules.launcherAlone(root));
        rules.put("time", LayerRules.timeIsHandedIn(root));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theServiceKeepsItsLayout() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        return rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(service)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBitesItsPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        return rules(PLANTED).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(planted))
                                .isInstanceOf(AssertionError.class)));
    }

    @Test
    void everyPackageOfTheServiceHasARoomInTheTable() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        assertThat(service.stream()
                        .map(type ->
                                type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", ""))
                        .map(rest -> rest.split("\\.")[0])
                        .distinct())
                .allMatch(name -> name.equals("app") || LayerRules.MAY_USE.containsKey(name));
    }
}
