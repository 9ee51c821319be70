package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.peer.PaperEngine;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.RawLaser;
import id.desa.anjungan.device.peer.RawLaser.Manners;
import id.desa.anjungan.device.peer.SnmpAgent;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Lasers that speak no IPP, behind a real `cupsd`: what they count is asked beside it, by PJL and by SNMP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawQueueIT {
    private final PrivateCups cups = PrivateCups.start();
    private PaperEngine engine = new PaperEngine(70_000);
    private RawLaser laser = RawLaser.start(engine);
    private URI queue = laser.uri();

    @BeforeAll
    void open() {
        laser.close();
    }

    @BeforeEach
    void plugIn() {
        engine = new PaperEngine(70_000);
        laser = RawLaser.start(engine);
        queue = cups.addRawQueue("surat", laser.uri());
    }

    @AfterEach
    void unplug() {
        laser.close();
    }

    @AfterAll
    void close() {
        cups.close();
    }

    @Test
    void provesALetterByPjlOnTheLineTheQueueItselfNames() {
        try (var printer = printer("auto")) {
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Ready());
            assertThat(printer.impressions()).isEqualTo(70_000);
            assertThat(print(printer, 2)).isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
            assertThat(printer.countedBy()).isEqualTo("pjl");
            assertThat(printer.impressions()).isEqualTo(70_002);
            assertThat(printer.capabilities()).contains(Capability.LIFE_COUNTER, Capability.STATUS_CHANNEL);
            assertThat(printer.statistics()).containsEntry(Statistic.SIDES, 2L);
            assertThat(laser.documents()).hasSize(1);
        }
    }

    @Test
    void provesALetterBySnmpWhereTheConfigurationSaysSo() {
        laser.behave(Manners.SILENT);
        try (var agent = SnmpAgent.start(engine);
                var printer = printer("snmp://127.0.0.1:" + agent.port())) {
            assertThat(print(printer, 3)).isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
            assertThat(printer.countedBy()).isEqualTo("snmp");
        }
    }

    @Test
    void refusesWhatPjlOrSnmpSaysIsStopped() {
        try (var agent = SnmpAgent.start(engine);
                var byPjl = printer("auto");
                var bySnmp = printer("snmp://127.0.0.1:" + agent.port())) {
            engine.openCover();
            var refused = new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
            assertThat(print(byPjl, 1)).isEqualTo(refused);
            assertThat(print(bySnmp, 1)).isEqualTo(refused);
            assertThat(laser.documents()).isEmpty();
        }
    }

    @Test
    void confirmsNothingOfAPrinterThatSaysReadyAndPrintsNothing() {
        laser.swallow();
        try (var printer = printer("auto")) {
            assertThat(print(printer, 1)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            assertThat(laser.documents()).hasSize(1);
            assertThat(printer.statistics()).doesNotContainEntry(Statistic.SIDES, 1L);
        }
    }

    @Test
    void printsUnverifiedWhereTheAnswersAreGarbage() {
        laser.behave(Manners.GARBAGE);
        try (var printer = printer("auto")) {
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Silent());
            assertThat(print(printer, 1)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            assertThat(printer.countedBy()).isEqualTo("none");
        }
    }

    @Test
    void printsUnverifiedWhereNothingIsToBeAsked() {
        try (var printer = printer("none")) {
            assertThat(printer.status()).isEqualTo(new PrinterStatus.Silent());
            assertThat(printer.impressions()).isEqualTo(-1);
            assertThat(print(printer, 1)).isEqualTo(new PrintOutcome.Printed(Evidence.TRANSMITTED));
            assertThat(printer.capabilities()).isEmpty();
        }
    }

    /// CUPS takes its job back, the printer's memory does not: it prints once somebody fills the tray.
    @Test
    void claimsNotThatNothingPrintsWhatTheMemoryOfARawPrinterMayHold() throws Exception {
        laser.behave(Manners.SILENT);
        try (var agent = SnmpAgent.start(engine);
                var printer = printer("snmp://127.0.0.1:" + agent.port());
                var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome =
                    thread.submit(() -> printer.print(SampleLetter.job(Media.A4, 1), (_, _) -> engine.emptyTray()));
            await(() -> laser.documents().size() == 1);
            printer.clear();
            assertThat(outcome.get()).isInstanceOf(PrintOutcome.Uncertain.class);
            engine.refill();
            await(() -> engine.sides() == 70_001);
        }
    }

    private static void await(BooleanSupplier wanted) {
        var last = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private CupsPagePrinter printer(String counter) {
        return new CupsPagePrinter(CupsBench.asServiceUser(cups, queue).countedBy(counter), CupsBench.QUICK);
    }

    private static PrintOutcome print(CupsPagePrinter printer, int pages) {
        return printer.print(SampleLetter.job(Media.A4, pages), PrintProgress.NONE);
    }
}
