package id.desa.anjungan.demo;

import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.sim.FaultScript;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedPrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.dock.DockHands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// What the dock's buttons do to the demo's world. Printers that are not simulated have hands of their own.
final class DeskHands implements DockHands {
    /// SUPARMAN's card; its number proves nothing alone.
    private static final String CARD = "7E570000000001";

    private final DemoStage stage;
    private final Path out;
    private final Executor elsewhere;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private int taken;

    /// @param out where taken paper goes
    /// @param elsewhere off the JavaFX thread
    DeskHands(DemoStage stage, Path out, Executor elsewhere) {
        this.stage = stage;
        this.out = out;
        this.elsewhere = elsewhere;
    }

    @Override
    public void insertCard() {
        stage.cards().insert(CARD);
    }

    @Override
    public void showQr(String content) {
        stage.scanner().show(content);
    }

    @Override
    public boolean canInvite() {
        return stage.isUnenrolled();
    }

    @Override
    public void showInvite() {
        elsewhere.execute(() -> stage.scanner().show(stage.invite()));
    }

    @Override
    public Optional<String> lastSlipQr() {
        return stage.slips().lastCode();
    }

    @Override
    public void showServicePass() {
        elsewhere.execute(() -> stage.servicePass().ifPresent(stage.scanner()::show));
    }

    @Override
    public void takePaper() {
        elsewhere.execute(() -> {
            try {
                take();
            } catch (IOException e) {
                System.err.println("The paper could not be kept: " + e.getMessage());
            }
        });
    }

    private void take() throws IOException {
        if (!(stage.pages() instanceof SimulatedPagePrinter printer)
                || printer.paperOut().size() <= taken) {
            System.out.println("The tray is empty.");
            return;
        }
        Files.createDirectories(out);
        for (var sheet : printer.paperOut().subList(taken, printer.paperOut().size())) {
            taken++;
            var paper = out.resolve("paper-" + taken + ".pdf");
            Files.write(paper, sheet.pdf());
            System.out.println("You hold " + paper);
        }
    }

    @Override
    public List<DeviceReport> devices() {
        return stage.devices();
    }

    @Override
    public void insertRandomCard() {
        stage.cards().insert(new NotEnrollable(NotEnrollable.Why.RANDOM_UID));
    }

    @Override
    public void pressCallButton() {
        stage.panel().turn(Panel.Input.CALL_BUTTON, true);
        stage.panel().turn(Panel.Input.CALL_BUTTON, false);
    }

    @Override
    public void set(Fault fault, boolean present) {
        if (present) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        switch (fault) {
            case NETWORK_CUT -> stage.link().cut(present);
            case PAGE_COVER_OPEN, PAGE_TRAY_EMPTY, PAGE_UNPLUGGED ->
                pages().ifPresent(printer ->
                        printer.becomes(status(Fault.PAGE_COVER_OPEN, Fault.PAGE_TRAY_EMPTY, Fault.PAGE_UNPLUGGED)));
            case RECEIPT_COVER_OPEN, RECEIPT_ROLL_EMPTY, RECEIPT_UNPLUGGED ->
                slips().ifPresent(printer -> printer.becomes(
                        status(Fault.RECEIPT_COVER_OPEN, Fault.RECEIPT_ROLL_EMPTY, Fault.RECEIPT_UNPLUGGED)));
            case SCANNER_UNPLUGGED -> stage.scanner().becomes(there(!present));
            case CARD_READER_UNPLUGGED -> stage.cards().becomes(there(!present));
            case PANEL_UNPLUGGED -> stage.panel().becomes(there(!present));
            case DOOR_OPEN -> stage.panel().turn(Panel.Input.DOOR, present);
            case SOMEBODY_NEAR -> stage.panel().turn(Panel.Input.PRESENCE, present);
        }
    }

    @Override
    public Optional<String> play(Scripted device, String script) {
        return switch (FaultScript.read(script)) {
            case FaultScript.Bad(var wrong) -> Optional.of(wrong);
            case FaultScript.Good(var good) -> {
                var printer = device == Scripted.PAGE_PRINTER ? pages() : slips();
                printer.ifPresent(one -> one.follows(good));
                yield printer.isPresent()
                        ? Optional.empty()
                        : Optional.of("This demo's " + device.label() + " is not a simulated one.");
            }
        };
    }

    private Optional<SimulatedPrinter<?>> pages() {
        return stage.pages() instanceof SimulatedPagePrinter printer ? Optional.of(printer) : Optional.empty();
    }

    private Optional<SimulatedPrinter<?>> slips() {
        return stage.slips().printer() instanceof SimulatedReceiptPrinter printer
                ? Optional.of(printer)
                : Optional.empty();
    }

    private static PeripheralStatus there(boolean there) {
        return there
                ? new PeripheralStatus.Ready()
                : new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "by the dock");
    }

    private PrinterStatus status(Fault cover, Fault empty, Fault unplugged) {
        if (faults.contains(unplugged)) {
            return new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "by the dock");
        }
        var reasons = faults.stream()
                .filter(fault -> fault == cover || fault == empty)
                .map(fault -> fault == cover ? PrinterReason.COVER_OPEN : PrinterReason.MEDIA_EMPTY)
                .collect(Collectors.toSet());
        return reasons.isEmpty() ? new PrinterStatus.Ready() : new PrinterStatus.Stopped(reasons);
    }
}
