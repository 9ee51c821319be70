package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.print.LetterPrinting;
import id.desa.anjungan.kiosk.print.SlipPrinting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Both printers, with the outcome a test wishes.
final class FakePrinters implements LetterPrinting, SlipPrinting {
    final List<Receipt> slips = new ArrayList<>();
    final List<String> letters = new ArrayList<>();
    final List<String> settled = new ArrayList<>();
    final List<UUID> abandoned = new ArrayList<>();
    boolean breaks;
    PrinterStatus status = new PrinterStatus.Ready();
    PrintOutcome outcome = new PrintOutcome.Printed(PrintOutcome.Evidence.COUNTER);

    @Override
    public PrintOutcome print(PrintGrant grant, byte[] document, UUID session, PrintProgress progress) {
        progress.at(0, status);
        if (breaks) {
            throw new IllegalStateException("printing for TRI WAHYUNI broke");
        }
        letters.add(grant.id());
        return outcome;
    }

    @Override
    public boolean settle(String grantId, boolean cameOut) {
        settled.add(grantId + " " + cameOut);
        return true;
    }

    @Override
    public void abandon(UUID session) {
        abandoned.add(session);
    }

    @Override
    public void end(UUID session) {
        abandoned.add(session);
    }

    @Override
    public PrintOutcome print(Receipt slip, UUID session) {
        slips.add(slip);
        return outcome;
    }

    @Override
    public void notSure(String grantId) {
        settled.add(grantId + " not sure");
    }
}
