package id.desa.anjungan.kiosk.control;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.sim.SimulatedCardReader;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.provisioning.check.CardFingerprint;
import id.desa.anjungan.provisioning.check.OwnBench;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.devices.Devices;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CardCommandTest {
    private static final String NUMBER = "04A1B2C3D4E5F6";

    private final SimulatedCardReader reader = new SimulatedCardReader(Runnable::run);
    private boolean nobodyThere = true;
    private final Holds holds = new Holds(() -> nobodyThere, () -> {}, () -> {}, System::nanoTime);
    private final CardCommand command = new CardCommand(
            new OwnBench(
                    new Devices(
                            new SimulatedPagePrinter(),
                            new SimulatedReceiptPrinter(),
                            Optional.empty(),
                            Optional.of(reader),
                            Optional.empty(),
                            Optional.empty()),
                    new Random(1)),
            holds,
            new Random(2));

    @Test
    void saysTheNameOfTheCardAndNeverItsNumber() throws Exception {
        var asked = new CompletableFuture<ControlReply.End>();
        Thread.startVirtualThread(() -> asked.complete(answer("20")));
        assertThat(whileACardIsLaidDown(asked)).isInstanceOfSatisfying(ControlReply.Result.class, result -> {
            var name = result.what().path("fingerprint").asString("");
            assertThat(CardFingerprint.matches(name, new CardUid(NUMBER))).isTrue();
            assertThat(result.line()).doesNotContainIgnoringCase(NUMBER);
        });
        assertThat(holds.holders()).as("residents are let in again").isEmpty();
    }

    /// Again and again: the command may not listen yet.
    private ControlReply.End whileACardIsLaidDown(CompletableFuture<ControlReply.End> asked) throws Exception {
        for (var tries = 0; tries < 100; tries++) {
            reader.insert(NUMBER);
            try {
                return asked.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                reader.remove();
            }
        }
        return asked.get(0, TimeUnit.SECONDS);
    }

    @Test
    void saysThatNoCardCameAndLetsResidentsInAgain() {
        assertThat(answer("0").line()).contains("\"failed\":\"no-card-seen\"");
        assertThat(holds.holders()).isEmpty();
    }

    @Test
    void takesNoReaderFromAResident() {
        nobodyThere = false;
        assertThat(answer("1")).isEqualTo(new ControlReply.Refused(Refusal.BUSY, ""));
    }

    @Test
    void waitsNoLongerThanTwoMinutes() {
        for (var seconds : new String[] {"121", "-1", "soon", "9999"}) {
            assertThat(answer(seconds))
                    .as(seconds)
                    .isEqualTo(new ControlReply.Refused(Refusal.BAD_ARGUMENT, "seconds"));
        }
    }

    private ControlReply.End answer(String seconds) {
        try {
            return command.answer(new ControlRequest("card-fingerprint", Map.of("seconds", seconds)), _ -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
