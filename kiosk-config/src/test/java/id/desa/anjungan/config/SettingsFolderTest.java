package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.config.TrialState.Cause;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsFolderTest {
    private static final ConfigSource HAND = ConfigSource.hand("");

    /// `VERSION|TOML|end`: cut anywhere, it does not open.
    private static final BundleSeal SEAL = text -> {
        var parts = text.split("\\|", -1);
        return parts.length == 3 && parts[2].equals("end")
                ? new BundleSeal.Opened.Genuine(Long.parseLong(parts[0]), parts[1])
                : new BundleSeal.Opened.Refused("it is damaged, or was cut on its way");
    };

    private static final Set<String> NOTHING = Set.of();

    private final CuttableDisk disk = new CuttableDisk();
    private String boot = "boot-1";

    @Test
    void theFirstBundleCountsAtOnceBecauseThereIsNothingToGoBackTo() throws IOException {
        var folder = folder(disk);
        assertThat(folder.take(bundle(1, "dark"), HAND, NOTHING)).isEqualTo(new Taken.InService(1));
        assertThat(folder.started()).isEqualTo(new TrialState.Settled(1));
        assertThat(theme(folder)).isEqualTo("dark");
    }

    @Test
    void aNewerBundleHasToProveItselfAndIsThenKept() throws IOException {
        var folder = withOne();
        assertThat(folder.take(bundle(2, "dark"), HAND, NOTHING)).isEqualTo(new Taken.OnTrial(2, 1));
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(2, 1, Set.of()));
        folder.confirm(2);
        assertThat(folder.started()).isEqualTo(new TrialState.Settled(2));
        assertThat(theme(folder)).isEqualTo("dark");
    }

    @Test
    void theSecondStartWithoutProofTakesItBack() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        folder.started();
        assertThat(folder.started()).isEqualTo(new TrialState.RolledBack(2, 1, Cause.ENDED));
        assertThat(theme(folder)).isEqualTo("light");
        assertThat(folder.started()).isEqualTo(new TrialState.Settled(1));
    }

    @Test
    void whatWasTakenBackIsNotTakenAgainAndOnlySomethingNewerIs() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        assertThat(folder.rollBack()).contains(new TrialState.RolledBack(2, 1, Cause.ASKED));
        assertThat(folder.take(bundle(2, "dark"), HAND, NOTHING))
                .isEqualTo(Taken.Refused.because(2, "version 2 is not newer than 2, the newest this kiosk has had"));
        assertThat(folder.take(bundle(3, "contrast"), HAND, NOTHING)).isEqualTo(new Taken.OnTrial(3, 1));
    }

    @Test
    void anotherBundleDuringATrialStillGoesBackToWhatWasProven() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        assertThat(folder.take(bundle(3, "contrast"), HAND, NOTHING)).isEqualTo(new Taken.OnTrial(3, 1));
        folder.started();
        assertThat(folder.started()).isEqualTo(new TrialState.RolledBack(3, 1, Cause.ENDED));
    }

    @Test
    void anotherVersionThanTheOneOnTrialIsNeitherProvenNorTakenBack() throws IOException {
        var folder = withOne();
        folder.take(bundle(5, "dark"), HAND, NOTHING);
        folder.started();
        folder.take(bundle(6, "contrast"), HAND, NOTHING); // somebody at a shell, meanwhile
        assertThat(folder.confirm(5)).isFalse();
        assertThat(folder.rollBack(5)).isEmpty();
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(6, 1, Set.of()));
        assertThat(folder.confirm(6)).isTrue();
        assertThat(folder.started()).isEqualTo(new TrialState.Settled(6));
    }

    @Test
    void aPowerCutInTheMiddleOfTheProofIsNoVerdictAboutTheSettings() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        folder.started();
        boot = "boot-2";
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(2, 1, Set.of()));
        assertThat(folder.confirm(2)).isTrue();
        assertThat(theme(folder)).isEqualTo("dark");
    }

    @Test
    void aProgramThatEndsInGoodOrderProvesNothingAndFailsNothing() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        folder.started();
        folder.left(2);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(2, 1, Set.of()));
        assertThat(folder.started()).isEqualTo(new TrialState.RolledBack(2, 1, Cause.ENDED));
    }

    @Test
    void settingsWithWhichTheMachineGoesDownAgainAndAgainAreTakenBack() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        for (var cut = 0; cut < BundleLedger.MOST_STARTS; cut++) {
            boot = "boot-" + cut;
            assertThat(folder.started()).isInstanceOf(TrialState.OnTrial.class);
        }
        boot = "boot-last";
        assertThat(folder.started()).isEqualTo(new TrialState.RolledBack(2, 1, Cause.CUT_OFTEN));
        assertThat(theme(folder)).isEqualTo("light");
    }

    @Test
    void onlyWhatIsReachedAnotherWayThanBeforeHasToBeReachedAgain() throws IOException {
        var folder = withOne();
        var reached = Set.of("village", "page-printer", "receipt-printer");
        folder.take(bundle(2, "dark"), HAND, reached);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(2, 1, Set.of()));
        var moved = bundle(3, "dark")
                .replace(
                        "|end",
                        "[devices.page-printer]\nuri = \"ipp://localhost/printers/lain\"\n"
                                + "[devices.scanner]\nuri = \"serial:///dev/ttyACM0\"\n|end")
                .replace("layanan.tirtawening", "surat.tirtawening");
        folder.take(moved, HAND, reached);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(3, 1, Set.of("village", "page-printer")));
    }

    @Test
    void whatABundleOnTrialBrokeIsNotForgottenByTheNextOneWithTheSameMistake() throws IOException {
        var folder = withOne();
        folder.take(withPrinter(2, "ipp://localhost/printers/salah"), HAND, Set.of("village", "page-printer"));
        folder.started();
        var now = Set.of("village"); // the printer is not reached any more, when somebody at a shell is quicker
        folder.take(withPrinter(3, "ipp://localhost/printers/salah"), HAND, now);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(3, 1, Set.of("page-printer")));
        folder.take(withPrinter(4, "ipp://localhost/printers/lain"), HAND, now);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(4, 1, Set.of("page-printer")));
    }

    @Test
    void aBundleThatTakesTheMistakeBackNeedsNothingOfIt() throws IOException {
        var folder = withOne();
        folder.take(withPrinter(2, "ipp://localhost/printers/salah"), HAND, Set.of("page-printer"));
        folder.started();
        folder.take(bundle(3, "dark"), HAND, NOTHING);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(3, 1, Set.of()));
    }

    @Test
    void aDeviceThatTheNextBundleDoesNotNameIsNothingItHasToReach() throws IOException {
        var folder = withOne();
        folder.take(withScanner(2, "ttyACM0"), HAND, Set.of("scanner"));
        folder.started();
        folder.take(bundle(3, "dark"), HAND, NOTHING);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(3, 1, Set.of()));
    }

    @Test
    void whatABundleOnTrialLeavesOutIsReachedByTheNextOneThatNamesIt() throws IOException {
        var folder = folder(disk);
        folder.take(withScanner(1, "ttyACM0"), HAND, NOTHING);
        folder.take(bundle(2, "dark"), HAND, Set.of("village", "scanner"));
        assertThat(folder.started()).as("left out").isEqualTo(new TrialState.OnTrial(2, 1, Set.of()));
        var now = Set.of("village"); // nobody speaks to the scanner
        folder.take(withScanner(3, "ttyACM9"), HAND, now);
        assertThat(folder.started()).as("named wrong").isEqualTo(new TrialState.OnTrial(3, 1, Set.of("scanner")));
        folder.take(bundle(4, "dark"), HAND, now);
        folder.started();
        folder.take(withScanner(5, "ttyACM9"), HAND, now);
        assertThat(folder.started()).as("again").isEqualTo(new TrialState.OnTrial(5, 1, Set.of("scanner")));
        folder.take(withScanner(6, "ttyACM0"), HAND, now);
        assertThat(folder.started()).as("as proven").isEqualTo(new TrialState.OnTrial(6, 1, Set.of()));
    }

    @Test
    void aDeviceThatWasNeverReachedIsNothingAProvenKioskHasToReach() throws IOException {
        var folder = folder(disk);
        folder.take(withScanner(1, "ttyACM0"), HAND, NOTHING);
        folder.take(bundle(2, "dark"), HAND, Set.of("scanner"));
        folder.started();
        folder.confirm(2); // it does without
        folder.take(withScanner(3, "ttyACM9"), HAND, NOTHING);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(3, 2, Set.of()));
    }

    @Test
    void anOperatorGoesBackOnceAndNoFurther() throws IOException {
        var folder = withOne();
        folder.take(bundle(2, "dark"), HAND, NOTHING);
        folder.started();
        folder.confirm(2);
        assertThat(folder.rollBack()).contains(new TrialState.RolledBack(2, 1, Cause.ASKED));
        assertThat(theme(folder)).isEqualTo("light");
        assertThat(folder.rollBack()).isEmpty();
    }

    enum Bad {
        CUT_IN_HALF(bundle(2, "dark").substring(0, 30), "it is damaged, or was cut on its way"),
        OLDER(bundle(0, "dark"), "version 0 is not newer than 1, the newest this kiosk has had"),
        SAME_NUMBER_OTHER_TEXT(bundle(1, "dark"), "version 1 is not newer than 1, the newest this kiosk has had"),
        UNKNOWN_KEY("2|[screen]\nthmee = \"dark\"\n|end", "with it the settings have problems"),
        OF_NOBODY("2|[screen]\ntheme = \"dark\"\n|end", "with it nobody says kiosk.id and village.url"),
        PATHS_FROM_AFAR(
                bundle(2, "dark").replace("|end", "[state]\ndir = \"/tmp\"\n|end"),
                "with it the settings have problems");

        private final String sealed;
        private final String sentence;

        Bad(String sealed, String sentence) {
            this.sealed = sealed;
            this.sentence = sentence;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBadBundleIsRefusedWithASentenceAndNothingChanges(Bad bad) throws IOException {
        var folder = withOne();
        var before = disk.copy();
        assertThat(folder.take(bad.sealed, HAND, NOTHING))
                .isInstanceOfSatisfying(
                        Taken.Refused.class,
                        refused -> assertThat(refused.sentence()).isEqualTo(bad.sentence));
        assertThat(disk.names()).isEqualTo(before.names());
        assertThat(theme(folder)).isEqualTo("light");
        assertThat(folder.started()).isEqualTo(new TrialState.Settled(1));
    }

    @Test
    void theSameBundleAgainIsNoNews() throws IOException {
        var folder = withOne();
        assertThat(folder.take(bundle(1, "light"), HAND, NOTHING)).isEqualTo(new Taken.Same(1));
    }

    @Test
    void aPowerCutAtAnyStepOfTakingABundleLeavesTheOldSettingsOrTheNew() throws IOException {
        withOne();
        cutEverywhere(folder -> folder.take(bundle(2, "dark"), HAND, NOTHING), List.of("light", "dark"));
    }

    @Test
    void aPowerCutAtAnyStepOfATrialAndItsProofLeavesOneOfThem() throws IOException {
        withOne().take(bundle(2, "dark"), HAND, NOTHING);
        cutEverywhere(
                folder -> {
                    folder.started();
                    folder.confirm(2);
                },
                List.of("light", "dark"));
    }

    @Test
    void aPowerCutAtAnyStepOfGoingBackLeavesOneOfThem() throws IOException {
        withOne().take(bundle(2, "dark"), HAND, NOTHING);
        cutEverywhere(SettingsFolder::rollBack, List.of("light", "dark"));
    }

    @Test
    void aPowerCutAtAnyStepOfWritingWhatTheHallIsLikeLeavesTheOldOrTheNew() throws IOException {
        withOne().write(HallChange.none().with("screen.theme", "contrast"), HAND);
        cutEverywhere(
                folder -> folder.write(HallChange.none().with("screen.theme", "dark"), HAND),
                List.of("contrast", "dark"));
    }

    @Test
    void aDamagedLedgerStillLeadsToTheNewestBundle() throws IOException {
        withOne().take(bundle(2, "dark"), HAND, NOTHING);
        var broken = disk.copy();
        broken.put(BundleLedger.NAME, "current = ");
        assertThat(theme(folder(broken))).isEqualTo("dark");
    }

    @Test
    void aDamagedBundleLeadsBackToTheOneBefore() throws IOException {
        withOne().take(bundle(2, "dark"), HAND, NOTHING);
        var broken = disk.copy();
        broken.put("bundle-2.jws", bundle(2, "dark").substring(0, 20));
        assertThat(theme(folder(broken))).isEqualTo("light");
    }

    @Test
    void bundlesThatNothingLeadsToAreDropped() throws IOException {
        var folder = withOne();
        for (var version = 2; version < 6; version++) {
            folder.take(bundle(version, "dark"), HAND, NOTHING);
            folder.started();
            folder.confirm(version);
        }
        assertThat(disk.names()).containsExactlyInAnyOrder("bundles.toml", "bundle-4.jws", "bundle-5.jws");
    }

    @Test
    void whatTheHallIsLikeIsAddedToAndTakenAway() throws IOException {
        var folder = withOne();
        assertThat(folder.write(
                        HallChange.none()
                                .with("screen.rotation", 90)
                                .with("devices.scanner.uri", "serial:///dev/ttyACM0"),
                        HAND))
                .isEmpty();
        assertThat(folder.write(HallChange.none().without("screen.rotation").with("screen.theme", "dark"), HAND))
                .isEmpty();
        assertThat(disk.read("hall.toml"))
                .contains("[devices.scanner]\nuri = \"serial:///dev/ttyACM0\"\n\n[screen]\ntheme = \"dark\"\n");
    }

    @Test
    void aMistakeOfTheHallIsRefusedAndAMistakeOfTheHandIsNotItsFault() throws IOException {
        var folder = withOne();
        assertThat(folder.write(HallChange.none().with("screen.rotation", 45), HAND))
                .hasSize(1);
        assertThat(disk.read("hall.toml")).isEmpty();
        assertThat(folder.write(
                        HallChange.none().with("screen.rotation", 90), ConfigSource.hand("[screen]\nsize = \"big\"\n")))
                .isEmpty();
    }

    private interface Deed {
        void run(SettingsFolder folder) throws IOException;
    }

    private void cutEverywhere(Deed deed, List<String> allowed) throws IOException {
        var seen = new TreeSet<String>();
        for (var steps = 0; ; steps++) {
            var cut = disk.copy();
            cut.cutAfter(steps);
            try {
                deed.run(folder(cut));
                seen.add(theme(folder(cut)));
                break;
            } catch (CuttableDisk.PowerCut gone) {
                for (var found : cut.found()) {
                    var folder = folder(found);
                    folder.started();
                    assertThat(theme(folder)).as("cut after step " + steps).isIn(allowed);
                    seen.add(theme(folder));
                    assertThat(folder.take(bundle(9, "light"), HAND, NOTHING)).isInstanceOf(Taken.OnTrial.class);
                }
            }
        }
        assertThat(seen).as("both ends are reached").containsExactlyInAnyOrderElementsOf(new TreeSet<>(allowed));
    }

    private SettingsFolder withOne() throws IOException {
        var folder = folder(disk);
        folder.take(bundle(1, "light"), HAND, NOTHING);
        return folder;
    }

    private SettingsFolder folder(SettingsFiles files) {
        return new SettingsFolder(files, SEAL, () -> boot);
    }

    private static String bundle(long version, String theme) {
        return version
                + "|[kiosk]\nid = \"balai-1\"\n[village]\nurl = \"https://layanan.tirtawening.desa.id\"\n[screen]\ntheme = \""
                + theme + "\"\n|end";
    }

    private static String withPrinter(long version, String uri) {
        return bundle(version, "dark").replace("|end", "[devices.page-printer]\nuri = \"" + uri + "\"\n|end");
    }

    private static String withScanner(long version, String line) {
        return bundle(version, "dark").replace("|end", "[devices.scanner]\nuri = \"serial:///dev/" + line + "\"\n|end");
    }

    private static String theme(SettingsFolder folder) throws IOException {
        var sources = folder.layers().getFirst().with(HAND);
        return ((ConfigReading.Valid) ConfigReader.read(sources))
                .config()
                .screen()
                .theme();
    }
}
