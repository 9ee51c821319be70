package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KioskConfigTest {
    @Test
    void fillsInTheDefaults() {
        assertThat(ConfigReader.read(ExampleFiles.LEAST))
                .isEqualTo(new ConfigReading.Valid(new KioskConfig(
                        new KioskSettings("tirtawening-1", false),
                        new VillageSettings(
                                URI.create("https://layanan.tirtawening.desa.id"),
                                Optional.empty(),
                                Optional.empty(),
                                Path.of("/etc/anjungan/kabupaten-key.json"),
                                Duration.ofSeconds(10)),
                        new ScreenSettings(
                                new ScreenSize(1080, 1920), Rotation.NONE, TouchMatrix.IDENTITY, true, "id", "light"),
                        new SessionSettings(Duration.ofSeconds(45), Duration.ofSeconds(20)),
                        new DeviceSettings(
                                new DeviceSettings.PagePrinterSettings(
                                        URI.create("ipp://localhost/printers/surat"), "A4"),
                                new DeviceSettings.ReceiptPrinterSettings(URI.create("escpos+tcp://10.0.0.9:9100"), 80),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new QuietHours(Optional.empty()),
                        new ServiceSettings(List.of()),
                        new BackupSettings(Optional.empty(), true, Optional.empty(), Optional.empty()),
                        new UpdateSettings(true, LocalTime.of(1, 0), LocalTime.of(4, 0), Duration.ofMinutes(5)),
                        new StateSettings(Path.of("/var/lib/anjungan")),
                        new LogSettings("info", Path.of("kiosk.jsonl"), 30))));
    }

    @Test
    void takesEverySettingFromTheFile() {
        assertThat(ConfigReader.read(ExampleFiles.FULL))
                .isEqualTo(new ConfigReading.Valid(new KioskConfig(
                        new KioskSettings("balai-2", true),
                        new VillageSettings(
                                URI.create("http://127.0.0.1:8080/village"),
                                Optional.of(Path.of("/etc/anjungan/key.json")),
                                Optional.of(Path.of("/etc/anjungan/credential.jwt")),
                                Path.of("/srv/anjungan/kabupaten.json"),
                                Duration.ofMillis(1500)),
                        new ScreenSettings(
                                new ScreenSize(800, 480),
                                Rotation.QUARTER,
                                new TouchMatrix(List.of(1.02, 0.0, -0.01, 0.0, 0.98, 0.01)),
                                false,
                                "su",
                                "contrast"),
                        new SessionSettings(Duration.ofMinutes(1), Duration.ofSeconds(30)),
                        new DeviceSettings(
                                new DeviceSettings.PagePrinterSettings(
                                        URI.create("ipp://printer.local/ipp/print"), "F4"),
                                new DeviceSettings.ReceiptPrinterSettings(
                                        URI.create("escpos+tcp://127.0.0.1:9100"), 58),
                                Optional.of(URI.create("sim:scanner")),
                                Optional.of(URI.create("sim:card-reader")),
                                Optional.of(URI.create("gpio:pinctrl-rp1?door=17&call=22")),
                                Optional.of(URI.create("alsa:default"))),
                        new QuietHours(Optional.of(new QuietHours.Span(LocalTime.of(21, 0), LocalTime.of(6, 0)))),
                        new ServiceSettings(List.of("00112233445566ff.00112233445566778899aabbccddeeff00112233")),
                        new BackupSettings(
                                Optional.of("{\"kty\":\"EC\",\"crv\":\"P-256\"}"),
                                false,
                                Optional.of(Path.of("/mnt/off-site")),
                                Optional.of(URI.create("https://backup.kab.example"))),
                        new UpdateSettings(false, LocalTime.of(23, 0), LocalTime.of(2, 0), Duration.ofMinutes(3)),
                        new StateSettings(Path.of("/srv/anjungan")),
                        new LogSettings("debug", Path.of("/var/log/anjungan/kiosk.jsonl"), 60))));
    }

    @Test
    void theFullExampleWritesEverySettingThereIs() {
        assertThat(ConfigurationPage.settings())
                .allSatisfy(setting -> assertThat(ExampleFiles.FULL).contains("\n" + setting.key() + " = "));
    }
}
