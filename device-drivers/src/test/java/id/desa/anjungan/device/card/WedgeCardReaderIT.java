package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScannerContract;
import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.peer.KeyPipe;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// On a named pipe with the kernel's records. It cannot tell that a card is taken away, so the contract of readers that
/// can is not for it.
class WedgeCardReaderIT {
    @Test
    void tellsTheNumberThatIsTypedAndComesBackWithItsPlug() throws InterruptedException {
        try (var keys = new KeyPipe();
                var reader = new WedgeCardReader(keys.path(), TypedUid.MSB, Runnable::run)) {
            var heard = new LinkedBlockingQueue<CardEvent>();
            reader.onCard(heard::add);
            BarcodeScannerContract.await(() -> reader.status().works());
            keys.scan("0077705923");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Present(new CardUid("04A1B2C3")));
            keys.unplug();
            BarcodeScannerContract.await(() -> !reader.status().works());
            keys.plugIn();
            BarcodeScannerContract.await(() -> reader.status().works());
            keys.scan("nonumber");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Mute());
            assertThat(reader.statistics())
                    .containsEntry(Statistic.CARDS, 1L)
                    .containsEntry(Statistic.FAILED_READS, 1L)
                    .containsEntry(Statistic.RECONNECTS, 1L);
        }
    }
}
