package id.desa.anjungan.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.demo.FaultRelay.Fault;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A whole visit of one resident, with wrong turns, at the real kiosk and the real village, both as talkative as they
/// can be: afterwards nothing of hers is in any line of their logs, in any address that was called, in any file's name,
/// in the kiosk's folder or in the machine's temporary one.
class NobodyNamedIT {
    private static final Nik MARIA = Nik.of("9902036105870001");
    private static final String WRONG_PIN = "605913";
    private static final String ANSWER = "modal wqxzj";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void aWholeVisitLeavesNothingOfTheResidentBehind() throws Exception {
        var already = names(TEMPORARY);
        var ours = (Logger) LoggerFactory.getLogger("id.desa.anjungan");
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = ours.getLevel();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try {
            ours.setLevel(Level.TRACE);
            ours.trace("hears everything");
            try (var hall = Hall.open()) {
                String slip;
                Path state;
                try (var booth = Booth.in(hall)) {
                    visits(hall, booth);
                    slip = booth.slipInHand();
                    state = booth.state();
                }
                var personal = markers(slip);
                assertThat(said(log)).contains("hears everything", "letter-print", "sign-in-ok", "print-reported");
                isFreeOf(personal, "the logs", said(log));
                isFreeOf(
                        personal,
                        "the addresses called",
                        String.join("\n", hall.line().heard()));
                for (var file : files(hall.folder())) {
                    isFreeOf(personal, "a file's name", file.toString());
                }
                for (var file : files(state)) {
                    isFreeOf(personal, file.toString(), Files.readString(file, ISO_8859_1));
                }
            }
        } finally {
            ours.setLevel(level);
            root.detachAppender(log);
        }
        var fresh = new HashSet<>(names(TEMPORARY));
        fresh.removeAll(already);
        for (var name : fresh) {
            isFreeOf(markers(ANSWER), "a file's name", name);
            var file = TEMPORARY.resolve(name);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                isFreeOf(List.of(ANSWER, "Modal wqxzj"), name, Files.readString(file, ISO_8859_1));
            }
        }
    }

    private static String said(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                        + event.getMDCPropertyMap() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> markers(String slip) {
        return List.of(
                MARIA.digits(),
                "9901011502230001",
                "MARIA",
                "GORETTI",
                "Goretti",
                Visitor.PIN,
                WRONG_PIN,
                ANSWER,
                slip);
    }

    private static void visits(Hall hall, Booth booth) throws Exception {
        var eyes = booth.eyes();
        var visitor = new Visitor(booth);
        visitor.comesToTheKeypad();
        visitor.types(MARIA, WRONG_PIN);
        eyes.tap("retry");
        eyes.await("signin.pin");
        hall.line().breaks("POST /sign-ins", Fault.HALF_A_BODY);
        eyes.type(Visitor.PIN);
        eyes.tap("retry");
        hall.line().mend();
        eyes.type(Visitor.PIN);
        eyes.tap("home.data");
        assertThat(Eyes.words(eyes.await("data"))).contains("GORETTI");
        eyes.tap("back");
        asks(hall, eyes, visitor);
        eyes.tap("foot.officer");
        eyes.tap("officer.close");
        visitor.leaves();

        var request = hall.office().queue(Hall.WULAN, Optional.of(PermohonanStatus.SEDANG_DIPERIKSA)).stream()
                .filter(entry -> entry.nama().contains("GORETTI"))
                .map(ServiceDesk.Entry::id)
                .findFirst()
                .orElseThrow();
        hall.sign(request);
        visitor.signsInBySlip(booth.slipInHand());
        visitor.opens(request);
        hall.line().breaks("GET /grants/.*/document", Fault.OTHER_BYTES);
        eyes.tap("print");
        eyes.await("collect.failed.document");
        hall.line().mend();
        eyes.tap("retry");
        eyes.tap("rate.4");
        for (var i = 0; i < 100 && hall.times(request, "Surat dicetak") == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        visitor.leaves();
    }

    private static void asks(Hall hall, Eyes eyes, Visitor visitor) throws IOException {
        visitor.begins("SKD");
        eyes.type(ANSWER);
        hall.line().breaks("POST /me/previews", Fault.ERROR_500);
        eyes.tap("next.keperluan");
        eyes.await("letter.failed.preview");
        hall.line().mend();
        eyes.tap("retry");
        eyes.tap("next.preview");
        eyes.tap("send");
        eyes.await("letter.sent");
    }

    private static void isFreeOf(List<String> personal, String where, String text) {
        for (var marker : personal) {
            assertThat(text.contains(marker)).as(marker + " in " + where).isFalse();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
