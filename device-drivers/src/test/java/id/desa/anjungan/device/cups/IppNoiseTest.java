package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.MediaSizeSupported;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Answers of IPP with bytes knocked over: read as far as they go, or refused, and nothing thrown but that.
class IppNoiseTest {
    private static final int ROUNDS = 20_000;

    @Test
    void readsOrRefusesWhateverAnAnswerHolds() throws IOException {
        var answer = answer();
        var random = new Random(3);
        var read = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var noisy = answer.clone();
            for (var hit = 0; hit <= random.nextInt(4); hit++) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            read += isRead(noisy) ? 1 : 0;
        }
        assertThat(read).isBetween(1, ROUNDS - 1);
    }

    private static boolean isRead(byte[] noisy) {
        try {
            var packet = IppClient.packet(noisy);
            for (var group : packet.getAttributeGroups()) {
                assertThat(PrinterView.of(group).status()).isNotNull();
                assertThat(JobView.of(group).name()).isNotNull();
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static byte[] answer() throws IOException {
        var printer = AttributeGroup.groupOf(
                Tag.printerAttributes,
                Types.printerState.of(PrinterState.idle),
                Types.printerStateReasons.of("media-empty-report", "cover-open"),
                Types.printerStateMessage.of("Paused"),
                Types.printerIsAcceptingJobs.of(true),
                Types.printerImpressionsCompleted.of(42),
                Types.sidesSupported.of("one-sided", "two-sided-long-edge"),
                Types.mediaSizeSupported.of(
                        new MediaSizeSupported(new IntOrIntRange(21_000), new IntOrIntRange(29_700))),
                PrinterView.DEVICE_URI.of(URI.create("ipp://10.0.0.5/ipp/print")),
                Types.jobId.of(1),
                Types.jobName.of("A-1"),
                Types.jobState.of(JobState.processing));
        var out = new ByteArrayOutputStream();
        new IppOutputStream(out).write(new IppPacket(Status.successfulOk, 1, printer));
        return out.toByteArray();
    }
}
