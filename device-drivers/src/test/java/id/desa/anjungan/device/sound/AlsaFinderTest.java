package id.desa.anjungan.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.PeripheralStatus.Ready;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlsaFinderTest {
    @TempDir
    private Path root;

    @Test
    void listsCardsThatCanPlayByTheirNames() throws IOException {
        write("proc/asound/cards", """
                 0 [vc4hdmi0       ]: vc4-hdmi - vc4-hdmi-0
                                      vc4-hdmi-0
                 1 [Headphones     ]: bcm2835_headpho - bcm2835 Headphones
                                      bcm2835 Headphones
                 2 [Mic            ]: USB-Audio - USB Microphone
                                      Example USB Microphone at usb-1, full speed
                """);
        write("proc/asound/pcm", """
                00-00: MAI PCM i2s-hifi-0 : MAI PCM i2s-hifi-0 : playback 1
                01-00: bcm2835 Headphones : bcm2835 Headphones : playback 8
                02-00: USB Audio : USB Audio : capture 1
                07-00: gone : gone : playback 1
                garbage
                """);
        write("dev/snd/pcmC0D0p", "");
        var found = new AlsaFinder(root).find();
        assertThat(found.getFirst())
                .isEqualTo(new FoundDevice("speaker", "alsa:plughw:CARD=vc4hdmi0,DEV=0", "vc4-hdmi-0", new Ready()));
        assertThat(found.getLast().uri()).isEqualTo("alsa:plughw:CARD=Headphones,DEV=0");
        assertThat(found.getLast().status())
                .isInstanceOfSatisfying(
                        Offline.class, offline -> assertThat(offline.cause()).isEqualTo(OfflineCause.NO_PERMISSION));
        assertThat(found).hasSize(2);
    }

    @Test
    void findsNothingWhereThereIsNoSound() {
        assertThat(new AlsaFinder(root).find()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
