package id.desa.anjungan.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.config.BundleSeal;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.FleetBackend;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.update.UpdateState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the village hears of a machine, from the file its root helper writes.
class HeartbeatsTest {
    private static final BundleSeal SEAL = _ ->
            new BundleSeal.Opened.Genuine(7, "[kiosk]\nid = \"balai-1\"\n[village]\nurl = \"https://desa.example\"\n");

    @TempDir
    Path state;

    private final List<Heartbeat> heard = new ArrayList<>();
    private SettingsFolder folder;
    private Heartbeats heartbeats;

    @BeforeEach
    void stand() throws IOException {
        folder = SettingsFolder.in(state, SEAL);
        heartbeats = new Heartbeats(new Village(), folder, () -> UpdateState.read(state.resolve("update")));
    }

    @Test
    void tellsTheProgramAndNoSettingsWhereTheMachineNeverHadAny() {
        assertThat(told()).isEqualTo(new Heartbeat(ProgramVersion.text(), 0, null));
    }

    @Test
    void tellsWithWhichSettingsItRuns() throws IOException {
        folder.take("sealed", ConfigSource.hand(""), Set.of());
        assertThat(told().settings()).isEqualTo(7);
    }

    @Test
    void tellsThatAnUpdateWasTakenBackAndWhy() throws IOException {
        helper("result=rolled-back\nfrom=1.0\nto=2.0\nwhy=not-serving\nat=1795230000\n");
        assertThat(told().update())
                .isEqualTo(new Heartbeat.Update(
                        Heartbeat.Result.ROLLED_BACK,
                        "1.0",
                        "2.0",
                        Heartbeat.Why.NOT_SERVING,
                        Instant.ofEpochSecond(1_795_230_000)));
        helper("result=updated\nfrom=1.0\nto=2.0\nwhy=\n");
        assertThat(told().update()).isEqualTo(new Heartbeat.Update(Heartbeat.Result.UPDATED, "1.0", "2.0", null, null));
    }

    @Test
    void aWordOfAnotherHelperIsNoReasonToBeSilent() throws IOException {
        helper("result=it went well\nwhy=it does not serve\n");
        assertThat(told().update())
                .isEqualTo(new Heartbeat.Update(Heartbeat.Result.OTHER, "", "", Heartbeat.Why.OTHER, null));
    }

    @Test
    void knowsEveryWordThatTheHelperOfThisMachineWrites() throws IOException {
        for (var word : List.of(
                "updated",
                "rolled-back",
                "newest",
                "repository-refused",
                "not-fetched",
                "no-way-back",
                "not-installed")) {
            helper("result=" + word + "\n");
            assertThat(told().update())
                    .satisfies(update -> assertThat(update.result()).as(word).isNotEqualTo(Heartbeat.Result.OTHER));
        }
    }

    private void helper(String lines) throws IOException {
        Files.writeString(state.resolve("update"), lines);
    }

    private Heartbeat told() {
        heartbeats.tell();
        return heard.getLast();
    }

    private final class Village implements FleetBackend {
        @Override
        public Answer<Optional<String>> settings(long held) {
            return new Answer.Ok<>(Optional.empty());
        }

        @Override
        public Answer<Boolean> feedback(SettingsFeedback feedback) {
            return new Answer.Ok<>(true);
        }

        @Override
        public Answer<Boolean> heartbeat(Heartbeat heartbeat) {
            heard.add(heartbeat);
            return new Answer.Ok<>(true);
        }

        @Override
        public Answer<Boolean> report(ReadinessReport report) {
            return new Answer.Ok<>(true);
        }
    }
}
