package id.desa.anjungan.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which room may see which inside the kiosk.
class PackageArrowsTest {
    private static final String KIOSK = "id.desa.anjungan.kiosk.";
    private static final String[] MACHINERY = {
        "javafx..", "okhttp3..", "java.sql..", "org.sqlite..", "org.apache.pdfbox..", "com.google.zxing.."
    };
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.desa.anjungan.kiosk");

    @Test
    void keepsTheSessionFreeOfMachinery() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms(
                        "screen",
                        "loop",
                        "phrase",
                        "present",
                        "signin",
                        "letter",
                        "collect",
                        "info",
                        "verify",
                        "deferred",
                        "session"))
                .and()
                .haveSimpleNameNotStartingWith("PdfBox")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MACHINERY)
                .check(classes);
    }

    @Test
    void keepsTheScreenFreeOfEverything() {
        noClasses()
                .that()
                .resideInAPackage(KIOSK + "screen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(
                        "loop",
                        "phrase",
                        "present",
                        "signin",
                        "letter",
                        "collect",
                        "info",
                        "verify",
                        "deferred",
                        "session",
                        "village",
                        "ui"))
                .check(classes);
    }

    @Test
    void lookFromTheSessionToTheFeaturesAndNeverBack() {
        noClasses()
                .that()
                .resideInAnyPackage(rooms(
                        "signin",
                        "letter",
                        "collect",
                        "info",
                        "verify",
                        "deferred",
                        "service",
                        "present",
                        "phrase",
                        "loop",
                        "village",
                        "print"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms("session", "gallery", "ui"))
                .check(classes);
    }

    @Test
    void letsTheViewSeeScreensAndNoDecisions() {
        noClasses()
                .that()
                .resideInAPackage(KIOSK + "ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(
                        "signin",
                        "letter",
                        "collect",
                        "info",
                        "verify",
                        "deferred",
                        "service",
                        "village",
                        "print",
                        "store"))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void keepsPureWhatIsPure() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Reducer")
                .or()
                .haveSimpleNameEndingWith("Presenter")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.concurrent..", "org.slf4j..")
                .check(classes);
    }

    @Test
    void goesRoundInNoCircle() {
        SlicesRuleDefinition.slices()
                .matching(KIOSK + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> KIOSK + name + "..").toArray(String[]::new);
    }
}
