package io.github.helplines.directory.client;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What applications see is plain Java: how it is read and fetched can change without them. */
class ClientArchitectureTest {
    private static final String ROOT = "io.github.helplines.directory.client";
    private static final String INTERNAL = ROOT + ".internal..";
    private static final String[] SEEN = {ROOT, ROOT + ".model", ROOT + ".testing"};
    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyTheReaderOfJsonKnowsJackson() {
        jacksonIsKnownOutside(ROOT + ".internal.wire").check(CLIENT);
        assertBites(jacksonIsKnownOutside(ROOT + ".internal.replica"));
    }

    private static ArchRule jacksonIsKnownOutside(String wire) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(wire)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..");
    }

    /** So no annotation of a library stands on a record either. */
    @Test
    void whatApplicationsSeeDependsOnNoLibrary() {
        dependsOnNoLibrary(SEEN).check(CLIENT);
        assertBites(dependsOnNoLibrary(ROOT + ".internal.wire"));
    }

    private static ArchRule dependsOnNoLibrary(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.github.helplines.directory..");
    }

    @Test
    void theModelKnowsNothingOfHowItIsMade() {
        knowsNothingInternal(ROOT + ".model").check(CLIENT);
        assertBites(knowsNothingInternal(ROOT));
    }

    private static ArchRule knowsNothingInternal(String name) {
        return noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INTERNAL);
    }

    @Test
    void noMethodThatApplicationsSeeHasAnInternalType() {
        givesNothingInternal(SEEN).check(CLIENT);
        takesNothingInternal(SEEN).check(CLIENT);
        assertBites(givesNothingInternal(ROOT + ".internal.wire"));
        assertBites(takesNothingInternal(ROOT + ".internal.wire"));
    }

    private static ArchRule givesNothingInternal(String... packages) {
        return noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveRawReturnType(resideInAPackage(INTERNAL));
    }

    private static ArchRule takesNothingInternal(String... packages) {
        return noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveRawParameterTypes(anyElementThat(resideInAPackage(INTERNAL)));
    }

    private static void assertBites(ArchRule rule) {
        assertThat(rule.evaluate(CLIENT).hasViolation())
                .as("found where it is to be found")
                .isTrue();
    }
}
