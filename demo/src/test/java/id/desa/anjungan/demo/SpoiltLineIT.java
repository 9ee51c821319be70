package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.demo.FaultRelay.Fault;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The village does not answer, or not as agreed, at each step of a visit: the resident reads what to do, does it, and
/// there is one request, one letter and one report of it.
class SpoiltLineIT {
    private static Hall hall;
    private final SimulatedPagePrinter printer = new SimulatedPagePrinter();

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @AfterEach
    void mend() {
        hall.line().mend();
    }

    @ParameterizedTest
    @CsvSource({
        "CUT, 9901011205680001, SUPARMAN HADI WIYONO",
        "ANSWER_LOST, 9901017008720001, SITI MARYAM",
        "ERROR_500, 9901014101030001, RATNA SARI DEWI",
        "HTML, 9901011507700001, SLAMET RIYADI",
        "HALF_A_BODY, 9901016503740001, ENDANG LESTARI",
    })
    void aVisitSurvivesItAtEveryStep(Fault fault, String nik, String nama) throws Exception {
        var before = hall.requestsOf(nama);
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var visit = new Spoilt(booth, fault);
            visit.asks(Nik.of(nik));
            assertThat(hall.requestsOf(nama)).as("requests").isEqualTo(before + 1);

            var request = openRequestOf(nama);
            hall.sign(request);
            visit.collects(request);
            assertThat(printer.paperOut()).as("letters on paper").hasSize(1);

            hall.line().mend();
            eventually(() -> hall.dossier(request).entry().status() == PermohonanStatus.SUDAH_DIAMBIL);
            assertThat(hall.times(request, "Surat dicetak")).as("reports").isOne();
        }
    }

    @Test
    void aVillageThatTakesTenSecondsIsNotWaitedForButAskedAgain() throws Exception {
        var nama = "RINI PUSPITASARI";
        var before = hall.requestsOf(nama);
        try (var booth = Booth.hasty(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = booth.eyes();
            var visit = new Spoilt(booth, Fault.SLOW);
            visit.signsIn(Nik.of("9901014505990001"));
            visit.visitor.begins("SKD");
            visit.visitor.answers();
            eyes.tap("next.preview");
            visit.fails("POST /me/requests", "send", "letter.failed.send");
            hall.line().mend();
            eyes.tap("retry");
            eyes.await("letter.sent");
            visit.visitor.leaves();
            hall.sign(openRequestOf(nama));
            assertThat(hall.requestsOf(nama)).isEqualTo(before + 1);
        }
    }

    @Test
    void aDocumentThatIsNotTheGrantedOneIsNotPrinted() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901010701750001"));
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = booth.eyes();
            var visit = new Spoilt(booth, Fault.OTHER_BYTES);
            visit.visitor.signsInBySlip(letter.slip());
            visit.visitor.opens(letter.request());
            visit.fails("GET /grants/.*/document", "print", "collect.failed.document");
            assertThat(printer.paperOut()).isEmpty();
            hall.line().mend();
            eyes.tap("retry");
            eyes.await("collect.take_paper");
            assertThat(printer.paperOut()).hasSize(1);
        }
    }

    @Test
    void aSlowReportDoesNotStopTheKiosksClock() throws Exception {
        var letter = hall.letterReadyFor(Nik.of("9901010808080001"));
        try (var booth = Booth.in(hall, printer, new SimulatedReceiptPrinter())) {
            var eyes = booth.eyes();
            var visitor = new Visitor(booth);
            visitor.signsInBySlip(letter.slip());
            visitor.opens(letter.request());
            hall.line().breaks("POST /grants/.*/outcomes|GET /me/requests", Fault.SLOW);
            eyes.tap("print");
            eyes.tap("home");
            eyes.tap("home.status");
            var began = System.nanoTime();
            eyes.await(
                    "how long it takes already",
                    screen -> screen.name().equals("collect.waiting.requests")
                            && screen.lead().matches(".*\\d.*"));
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(7));
            hall.line().mend();
            eyes.await("collect.list");
        }
    }

    @Test
    void aKioskWithoutItsVillageSaysSoAtTheFirstTouchAndComesBackByItself() throws IOException {
        hall.line().breaks(".*", Fault.CUT);
        try (var booth = Booth.in(hall)) {
            var eyes = booth.eyes();
            eyes.await("attract");
            eyes.tap("start");
            eyes.await("a sentence", screen -> Eyes.can(screen, "retry"));
            var asked = eyes.shown("start.asking");
            eyes.tap("retry");
            eyes.await("a sentence again", screen -> Eyes.can(screen, "retry") && eyes.shown("start.asking") > asked);
            hall.line().mend();
            eyes.tap("retry");
            eyes.await("privacy");
        }
    }

    @Test
    void withoutTheVillageEveryWayBackIsOpenAndNobodyIsToldOfAnOfficerWhoWasNotCalled() throws IOException {
        try (var booth = Booth.in(hall)) {
            var eyes = booth.eyes();
            var visitor = new Visitor(booth);
            visitor.signsIn(Nik.of("9901015212780001"));
            hall.line().breaks(".*", Fault.CUT);
            eyes.tap("foot.officer");
            eyes.tap("officer.close");
            eyes.await("home");
            for (var tile : new String[] {"home.letter", "home.status", "home.data"}) {
                eyes.tap(tile);
                eyes.await("why " + tile + " does not go", screen -> Eyes.can(screen, "retry"));
                eyes.tap("back");
                eyes.await("home");
            }
            visitor.leaves();
        }
    }

    private static String openRequestOf(String nama) {
        return hall.office().queue(Hall.WULAN, Optional.of(PermohonanStatus.SEDANG_DIPERIKSA)).stream()
                .filter(entry -> entry.nama().equals(nama) && entry.jenisName().contains("Domisili"))
                .map(ServiceDesk.Entry::id)
                .findFirst()
                .orElseThrow();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /// A visit whose every step fails once, and goes well when it is tried again.
    private static final class Spoilt {
        private final Booth booth;
        private final Eyes eyes;
        private final Fault fault;
        private final Visitor visitor;

        Spoilt(Booth booth, Fault fault) {
            this.booth = booth;
            this.eyes = booth.eyes();
            this.fault = fault;
            this.visitor = new Visitor(booth);
        }

        void asks(Nik nik) throws IOException {
            signsIn(nik);
            spoils("GET /catalogue", "home.letter", "letter.failed.catalogue", "letter.choose");
            eyes.tap("card.SKD");
            eyes.tap("next.requirements");
            eyes.tap("suggestion.0");
            spoils("POST /me/previews", "next.keperluan", "letter.failed.preview", "letter.preview");
            eyes.tap("next.preview");
            spoils("POST /me/requests", "send", "letter.failed.send", "letter.sent");
            visitor.leaves();
        }

        void signsIn(Nik nik) throws IOException {
            visitor.comesToTheKeypad();
            hall.line().breaks("POST /sign-ins", fault);
            visitor.types(nik, Visitor.PIN);
            kindly("signin.failed");
            hall.line().mend();
            eyes.tap("retry");
            eyes.await("signin.pin");
            eyes.type(Visitor.PIN);
            eyes.await("home");
        }

        void collects(String request) throws IOException {
            visitor.signsInBySlip(booth.slipInHand());
            spoils("GET /me/requests", "home.print", "collect.failed.requests", "collect.list");
            eyes.tap("card." + request);
            fails("POST /me/letters/.*/grants", "print", "collect.failed.grant");
            fails("GET /grants/.*/document", "retry", "collect.failed.document");
            hall.line().breaks("POST /grants/.*/outcomes", fault);
            eyes.tap("retry");
            eyes.await("collect.take_paper");
            visitor.leaves();
        }

        private void spoils(String call, String action, String failed, String well) throws IOException {
            fails(call, action, failed);
            hall.line().mend();
            eyes.tap("retry");
            eyes.await(well);
        }

        private void fails(String call, String action, String failed) throws IOException {
            hall.line().breaks(call, fault);
            eyes.tap(action);
            kindly(failed);
        }

        private void kindly(String failed) throws IOException {
            var screen = eyes.await(failed);
            assertThat(screen.lead()).as("a sentence").isNotBlank();
            assertThat(Eyes.can(screen, "retry")).isTrue();
            assertThat(Eyes.can(screen, "back")).isTrue();
        }
    }
}
