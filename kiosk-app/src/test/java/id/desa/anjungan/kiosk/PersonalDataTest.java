package id.desa.anjungan.kiosk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.log.KioskLogging;
import id.desa.anjungan.kiosk.print.BenchPagePrinter;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.provisioning.devices.Devices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole session of a resident whose every datum is a marker, through the real client, pipeline, store and log.
class PersonalDataTest {
    private final MockWebServer server = new MockWebServer();
    private final BenchPagePrinter printer = new BenchPagePrinter();
    private final WatchedGlass glass = new WatchedGlass();
    private final List<Throwable> bugs = new ArrayList<>();

    @TempDir
    Path dir;

    private Instant began;
    private KioskLogging logging;
    private Kiosk kiosk;

    @BeforeEach
    void start() throws IOException {
        began = Instant.now();
        server.setDispatcher(new MarkedVillage());
        server.start();
        var config = TestKiosk.config(server.getPort(), dir.resolve("state"), true);
        logging = KioskLogging.start(
                config.log(), Files.createDirectories(config.state().dir()), "balai-2");
        kiosk = Kiosk.start(
                config,
                TestKiosk.identity(),
                new Kiosk.Surroundings(
                        glass,
                        Devices.printers(printer, new TestKiosk.Slips()),
                        InstantSource.system(),
                        new Random(7),
                        Set.of(),
                        bugs::add));
    }

    @AfterEach
    void stop() {
        kiosk.close();
        logging.close();
        glass.close();
        server.close();
    }

    @Test
    void aWholeSessionLeavesNothingPersonalInLogStoreOrTemporaryFiles() throws IOException {
        glass.await("attract");
        kiosk.dispatch(new Event.Tick(Instant.now()));
        glass.touchUntil("start", "privacy");
        glass.touch("privacy.understood", "signin.choose");
        glass.touch("signin.nik", "signin.nik");
        MarkedVillage.NIK.chars().forEach(digit -> glass.touch("key." + (char) digit));
        glass.touch("next.nik", "signin.pin");
        MarkedVillage.PIN.chars().forEach(digit -> glass.touch("key." + (char) digit));
        glass.await("home");
        glass.touch("home.data", "data");
        glass.touch("back", "home");
        glass.touch("home.print", "collect.list");
        glass.touch("card." + MarkedVillage.REQUEST, "collect.detail.siap_diambil");
        glass.touch("print", "collect.take_paper");
        glass.touch("end", "goodbye");
        kiosk.close();
        logging.close();

        assertThat(bugs).isEmpty();
        assertThat(printer.paperOut).hasSize(1);
        assertThat(glass.seen())
                .as("the session showed what it now must have forgotten")
                .contains(MarkedVillage.NAMA);
        var log = Files.readString(dir.resolve("state/kiosk.jsonl"));
        assertThat(log).contains("letter-print-init", "letter-print-complete", "collect.take_paper");
        for (var file : written()) {
            var text = Files.readString(file, ISO_8859_1);
            for (var marker : MarkedVillage.MARKERS) {
                assertThat(text.contains(marker)).as(marker + " in " + file).isFalse();
            }
        }
    }

    /// Every file of the state directory, and whatever this machine wrote to its temporary directory meanwhile.
    private List<Path> written() throws IOException {
        var files = new ArrayList<Path>();
        try (var state = Files.walk(dir)) {
            state.filter(Files::isRegularFile).forEach(files::add);
        }
        try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            temporary.filter(this::isFresh).forEach(files::add);
        }
        return files;
    }

    private boolean isFresh(Path file) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.isRegularFile()
                    && facts.size() < 20_000_000
                    && Files.isReadable(file)
                    && facts.lastModifiedTime().toInstant().isAfter(began);
        } catch (IOException gone) {
            return false;
        }
    }
}
