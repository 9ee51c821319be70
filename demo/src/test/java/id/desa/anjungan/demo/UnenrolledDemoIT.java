package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.demo.link.LinkProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./anjungan demo --unenrolled`: the window says that nobody enrolled this box, takes the QR that the
/// dock shows it, serves, and lets in who shows it the pass of an officer's phone.
class UnenrolledDemoIT {
    @TempDir
    private Path work;

    @Test
    void becomesAKioskInTheSameWindow() throws IOException, InterruptedException {
        var setup = new DemoStage.Setup(
                work,
                work.resolve("events.jsonl"),
                URI.create("sim:page-printer"),
                URI.create("sim:receipt-printer"),
                LinkProfile.PLAIN,
                1,
                true);
        try (var eyes = new Eyes();
                var stage = DemoStage.open(setup, eyes)) {
            var _ = eyes.await("enrol.waiting");
            assertThat(stage.devices()).isEmpty();
            stage.scanner().show(stage.invite());
            var _ = eyes.await("enrol.done");
            eyes.tap("enrol.start");
            var _ = eyes.await("attract");
            awaitDevices(stage);
            stage.scanner().show(stage.servicePass().orElseThrow());
            var _ = eyes.await("service.menu");
            eyes.tap("back");
            var _ = eyes.await("attract");
            eyes.tap("start");
            assertThat(stage.bugs()).isZero();
        }
    }

    /// It serves a moment before whoever started it has it in hand.
    private static void awaitDevices(DemoStage stage) throws InterruptedException {
        for (var tries = 0; tries < 200 && stage.devices().isEmpty(); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(stage.devices()).isNotEmpty();
    }
}
