package io.github.helplines.directory.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Core is pure Java, and its packages build on each other in one direction. */
class CoreArchitectureTest {
    private static final String ROOT = "io.github.helplines.directory.core";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

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

    private static ArchRule layer(String name, Set<String> allowed) {
        Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
        forbidden.remove(name);
        forbidden.removeAll(allowed);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream()
                        .map(other -> ROOT + "." + other + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true);
    }

    private static ArchRule pureJava() {
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", ROOT + "..");
    }

    @TestFactory
    Stream<DynamicTest> packagesBuildOnEachOtherInOneDirection() {
        return MAY_USE.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> layer(each.getKey(), each.getValue()).check(CORE)));
    }

    @Test
    void coreIsPureJava() {
        pureJava().check(CORE);
    }

    @Test
    void theRulesBite() {
        JavaClasses withTests = new ClassFileImporter().importPackages(ROOT);
        assertThatThrownBy(() -> pureJava().check(withTests)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> layer("answer", Set.of()).check(CORE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CORE.stream()
                        .map(type -> type.getPackageName().substring(ROOT.length() + 1))
                        .distinct())
                .allMatch(MAY_USE::containsKey);
    }
}
