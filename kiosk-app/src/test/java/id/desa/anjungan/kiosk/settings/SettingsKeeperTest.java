package id.desa.anjungan.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.config.BundleSeal;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.Taken;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.FleetBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsKeeperTest {
    private static final ConfigSource HAND = ConfigSource.hand("");
    private static final BundleSeal SEAL = text -> text.matches("[0-9]+!.*(?s).*")
            ? new BundleSeal.Opened.Genuine(Long.parseLong(text.substring(0, text.indexOf('!'))), toml(text))
            : new BundleSeal.Opened.Refused("it is damaged");

    private static final String OTHER_PRINTER = "[devices.page-printer]\nuri = \"ipp://localhost/printers/lain\"\n";
    private static final Set<String> ALL = Set.of("village", "page-printer", "receipt-printer");

    @TempDir
    Path state;

    private final List<Message> told = new ArrayList<>();
    private final List<AuditLine> noted = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private SettingsFolder folder;
    private Answer<Optional<String>> village = new Answer.Ok<>(Optional.empty());
    private Set<String> reached = ALL;
    private boolean moves = true;
    private boolean free = true;
    private int restarts;
    private long now;

    @BeforeEach
    void beginWithOneBundle() throws IOException {
        folder = SettingsFolder.in(state, SEAL);
        folder.take(bundle(1), HAND, ALL);
    }

    @Test
    void takesNewerSettingsAndStartsAnewOnceNobodyIsServed() throws IOException {
        var keeper = keeper();
        village = new Answer.Ok<>(Optional.of(bundle(2)));
        free = false;
        keeper.ask();
        keeper.look();
        assertThat(restarts).isZero();
        free = true;
        keeper.look();
        keeper.look();
        assertThat(restarts).isEqualTo(1);
        assertThat(asked).containsExactly(1L);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(2, 1, Set.of()));
    }

    @Test
    void isProvenOnceItServedForAWhileAndTheVillageHearsIt() throws IOException {
        folder.take(bundle(2), HAND, ALL);
        var keeper = keeper();
        keeper.look();
        assertThat(folder.onTrial()).isTrue();
        after(Duration.ofSeconds(11));
        keeper.look();
        assertThat(folder.onTrial()).isFalse();
        assertThat(told)
                .singleElement()
                .satisfies(message ->
                        assertThat(message.body()).contains("\"version\":2").contains("APPLIED"));
        assertThat(noted).extracting(AuditLine::act).containsExactly("settings-proven");
        assertThat(restarts).isZero();
    }

    @Test
    void aKioskThatLostItsPrinterToThemTakesThemBackAfterTwoMinutesAndWaitsForTheResident() throws IOException {
        folder.take(bundle(2) + OTHER_PRINTER, HAND, ALL);
        var keeper = keeper();
        reached = Set.of("village", "receipt-printer");
        free = false;
        for (var seconds = 0; seconds < 118; seconds += 2) {
            keeper.look();
            after(Duration.ofSeconds(2));
        }
        assertThat(folder.version()).isEqualTo(2);
        after(Duration.ofSeconds(2));
        keeper.look();
        assertThat(folder.version()).isEqualTo(1);
        assertThat(restarts).isZero();
        free = true;
        keeper.look();
        assertThat(restarts).isEqualTo(1);
        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.body())
                        .contains("\"version\":2")
                        .contains("ROLLED_BACK")
                        .contains("missing page-printer"));
    }

    @Test
    void aPrinterThatIsSpokenToAsBeforeAndDoesNotAnswerIsNoFaultOfTheSettings() throws IOException {
        folder.take(bundle(2), HAND, ALL);
        reached = Set.of("village"); // both warm up after a power cut
        var keeper = keeper();
        keeper.look();
        after(Duration.ofSeconds(11));
        keeper.look();
        assertThat(folder.onTrial()).isFalse();
        assertThat(folder.version()).isEqualTo(2);
    }

    @Test
    void aKioskThatSendsItselfToAnotherVillageHasToReachIt() throws IOException {
        folder.take(bundle(2).replace("layanan.", "salah."), HAND, ALL);
        reached = Set.of("page-printer", "receipt-printer");
        var keeper = keeper();
        after(Duration.ofMinutes(2));
        keeper.look();
        assertThat(folder.version()).isEqualTo(1);
    }

    @Test
    void aBundleThatSomebodyAppliesInTheMiddleOfAProofProvesItselfAlone() throws IOException {
        folder.take(bundle(5), HAND, ALL);
        var keeper = keeper();
        keeper.look();
        after(Duration.ofSeconds(11));
        assertThat(SettingsFolder.in(state, SEAL).take(bundle(6), HAND, ALL)).isEqualTo(new Taken.OnTrial(6, 1));
        keeper.look(); // before the kiosk hears of it
        assertThat(folder.onTrial()).isTrue();
        keeper.changed();
        after(Duration.ofMinutes(3));
        keeper.look();
        assertThat(folder.version()).isEqualTo(6);
        assertThat(folder.started()).isEqualTo(new TrialState.OnTrial(6, 1, Set.of()));
        assertThat(noted).isEmpty();
        assertThat(restarts).isEqualTo(1);
    }

    @Test
    void aKioskThatDidNotReachItsPrinterBeforeOnlyHasToMove() throws IOException {
        folder.take(bundle(2) + OTHER_PRINTER, HAND, Set.of());
        reached = Set.of();
        var keeper = keeper();
        keeper.look();
        after(Duration.ofSeconds(11));
        keeper.look();
        assertThat(folder.onTrial()).isFalse();
    }

    @Test
    void oneGoodMomentIsNoProof() throws IOException {
        folder.take(bundle(2), HAND, ALL);
        var keeper = keeper();
        for (var at = 0; at < 12; at++) {
            moves = at % 2 == 0;
            keeper.look();
            after(Duration.ofSeconds(9));
        }
        assertThat(folder.onTrial()).isTrue();
    }

    @Test
    void tellsThatTheStartBeforeLostItsSettings() throws IOException {
        folder.take(bundle(2), HAND, ALL);
        folder.started();
        keeper().begin();
        assertThat(noted).extracting(AuditLine::act).containsExactly("settings-rolled-back");
        assertThat(told).hasSize(1);
    }

    @Test
    void refusesOnceAndNotAtEveryQuestion() throws IOException {
        var keeper = keeper();
        village = new Answer.Ok<>(Optional.of(bundle(2) + "[screen]\nthmee = 3\n"));
        keeper.ask();
        keeper.ask();
        assertThat(restarts).isZero();
        assertThat(folder.version()).isEqualTo(1);
        assertThat(told)
                .singleElement()
                .satisfies(message ->
                        assertThat(message.body()).contains("REFUSED").contains("screen.thmee"));
    }

    @Test
    void asksForNothingWhileATrialIsOpen() throws IOException {
        folder.take(bundle(2), HAND, ALL);
        keeper().ask();
        assertThat(asked).isEmpty();
    }

    @Test
    void aVillageThatDoesNotAnswerChangesNothing() throws IOException {
        village = new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
        var keeper = keeper();
        keeper.ask();
        keeper.look();
        assertThat(folder.version()).isEqualTo(1);
        assertThat(restarts).isZero();
    }

    @Test
    void startsAnewForWhatWasChangedFromOutside() throws IOException {
        var keeper = keeper();
        assertThat(folder.take(bundle(2), HAND, ALL)).isInstanceOf(Taken.OnTrial.class);
        keeper.changed();
        keeper.look();
        assertThat(restarts).isEqualTo(1);
    }

    private SettingsKeeper keeper() throws IOException {
        return new SettingsKeeper(
                new FleetBackend() {
                    @Override
                    public Answer<Optional<String>> settings(long held) {
                        asked.add(held);
                        return village;
                    }

                    @Override
                    public Answer<Boolean> feedback(SettingsFeedback feedback) {
                        return new Answer.Ok<>(true);
                    }

                    @Override
                    public Answer<Boolean> heartbeat(Heartbeat heartbeat) {
                        return new Answer.Ok<>(true);
                    }

                    @Override
                    public Answer<Boolean> report(ReadinessReport report) {
                        return new Answer.Ok<>(true);
                    }
                },
                folder,
                folder.started(),
                new SettingsReports(told::add, noted::add),
                new SettingsKeeper.Kiosk(
                        () -> Optional.of(HAND), () -> reached, () -> moves, () -> free, () -> restarts++),
                () -> now);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    private static String toml(String sealed) {
        return sealed.substring(sealed.indexOf('!') + 1);
    }

    private static String bundle(long version) {
        return version + "![kiosk]\nid = \"balai-1\"\n[village]\nurl = \"https://layanan.tirtawening.desa.id\"\n";
    }
}
