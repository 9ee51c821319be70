package id.desa.anjungan.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The arrows between the modules (docs/ARCHITECTURE.md). Maven holds them by dependencies; this holds them
/// by use, so that a convenient transitive dependency does not become an arrow nobody drew.
class ModuleArrowsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")) // another module's, once it is packed
            .importPackages("id.desa.anjungan");

    @Test
    void pointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("config")
                .definedBy("id.desa.anjungan.config..")
                .layer("device")
                .definedBy("id.desa.anjungan.device..")
                .layer("backend.api")
                .definedBy("id.desa.anjungan.backend.api..")
                .layer("village")
                .definedBy("id.desa.anjungan.village..")
                .layer("provisioning")
                .definedBy("id.desa.anjungan.provisioning..")
                .layer("kiosk")
                .definedBy("id.desa.anjungan.kiosk..")
                .layer("demo")
                .definedBy("id.desa.anjungan.demo..")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("provisioning", "village", "kiosk", "demo")
                .whereLayer("device")
                .mayOnlyBeAccessedByLayers("provisioning", "kiosk", "demo")
                .whereLayer("backend.api")
                .mayOnlyBeAccessedByLayers("village", "provisioning", "kiosk", "demo")
                .whereLayer("provisioning")
                .mayOnlyBeAccessedByLayers("kiosk", "demo")
                .whereLayer("village")
                .mayOnlyBeAccessedByLayers("demo")
                .whereLayer("kiosk")
                .mayOnlyBeAccessedByLayers("demo")
                .whereLayer("demo")
                .mayNotBeAccessedByAnyLayer()
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"device", "village", "kiosk"})
    void makeNoCircleBetweenPackages(String module) {
        slices().matching("id.desa.anjungan." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void keepTheServerFreeOfTheScreenAndTheScreenOfTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.desa.anjungan.kiosk..", "id.desa.anjungan.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "id.desa.anjungan.kiosk..", "id.desa.anjungan.provisioning..", "id.desa.anjungan.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("id.desa.anjungan.kiosk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "io.helidon..")
                .check(PRODUCT);
    }
}
