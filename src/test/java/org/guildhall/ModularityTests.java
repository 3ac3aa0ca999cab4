package org.guildhall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.transaction.annotation.Transactional;

/** Who may know whom, as each module's {@code package-info} says, and the few rules above that. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(GuildhallApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guildhall");

    @Test
    void modulesKnowOnlyWhomTheyMay() {
        MODULES.verify();
    }

    @Test
    void theModulesCanBeDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
    }

    @Test
    void nobodyImportsTheEmbeddedPlatform() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.guildhall.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.guildhall.embedded..")
                .because("the production build has no embedded platform")
                .check(CLASSES);
    }

    @Test
    void onlyTheEmbeddedPlatformKnowsTheEngineItself() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.guildhall.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda.zeebe.engine..", "io.camunda.zeebe.stream..", "io.camunda.zeebe.db..")
                .because("these jars carry the Camunda License and are left out of production")
                .check(CLASSES);
    }

    @Test
    void onlyProcessPackagesWorkflowAndMonitoringTalkToCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.guildhall.*.process..",
                        "org.guildhall.workflow..",
                        "org.guildhall.monitoring..",
                        "org.guildhall.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.camunda.client..")
                .check(CLASSES);
    }

    @Test
    void workersHoldNoTransactionWhileTheEngineWaits() {
        noMethods()
                .that()
                .areAnnotatedWith(JobWorker.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("the job is completed outside any transaction; the domain method is the transaction")
                .check(CLASSES);
    }

    @Test
    void workersSayWhatTheyAreByTheirName() {
        classes()
                .that()
                .containAnyMethodsThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are job workers", method -> method.isAnnotatedWith(JobWorker.class)))
                .should()
                .haveSimpleNameEndingWith("Worker")
                .andShould()
                .resideInAPackage("org.guildhall.*.process..")
                .check(CLASSES);
    }
}
