package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterReason.Severity;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.paper.PaperLetter;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.paper.PaperState.Told;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Paper on its way, with every trouble of every printer.
final class PaperSamples {
    private PaperSamples() {}

    static Map<String, PaperState> states() {
        var all = new LinkedHashMap<String, PaperState>();
        all.put("printing-start", printing(-1, new PrinterStatus.Ready(), Told.NOT_YET, false));
        all.put("printing-page-1", printing(0, new PrinterStatus.Ready(), Told.NOT_YET, false));
        all.put("printing-page-2", printing(1, new PrinterStatus.Ready(), Told.NOT_YET, false));
        for (var reason : PrinterReason.values()) {
            if (reason.severity() == Severity.ERROR) {
                var stopped = new PrinterStatus.Stopped(reason);
                all.put("before-" + reason.keyword(), notPrinted(stopped, false, Told.YES, Claim.NONE));
                all.put("middle-" + reason.keyword(), printing(1, stopped, Told.YES, false));
            }
        }
        var jam = new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM);
        var ready = new PrinterStatus.Ready();
        all.put("before-offline", notPrinted(new PrinterStatus.Offline("gone"), false, Told.NO, Claim.NONE));
        all.put("middle-offline", printing(1, new PrinterStatus.Offline("gone"), Told.NOT_YET, false));
        all.put("middle-giving-up", printing(1, jam, Told.YES, true));
        all.put("before-mended", notPrinted(ready, false, Told.YES, Claim.NONE));
        all.put("print-again", notPrinted(ready, true, Told.YES, Claim.NONE));
        all.put("print-again-silent", notPrinted(new PrinterStatus.Silent(), true, Told.NOT_YET, Claim.PRINTED));
        all.put("claim-coming", notPrinted(jam, true, Told.NOT_YET, Claim.COMING));
        all.put("claim-printed", notPrinted(jam, true, Told.YES, Claim.PRINTED));
        all.put("claim-not-printed", notPrinted(jam, true, Told.NO, Claim.NOT_PRINTED));
        all.put("came-out", new PaperState.CameOut(letter(Claim.NONE), "grant"));
        all.put("settling", new PaperState.Settling(letter(Claim.NONE), "grant", 1));
        for (var told : Told.values()) {
            all.put(
                    "officer-settles-" + SampleNames.of(told),
                    new PaperState.OfficerSettles(letter(told == Told.NO ? Claim.NOT_PRINTED : Claim.PRINTED), told));
        }
        all.put("take", new PaperState.TakePaper(letter(Claim.NONE), OptionalInt.empty(), Samples.NOW));
        all.put("take-rated", new PaperState.TakePaper(letter(Claim.NONE), OptionalInt.of(4), Samples.NOW));
        return all;
    }

    static PaperLetter letter(Claim claim) {
        var request = Samples.requests().getFirst();
        return new PaperLetter(
                request.registration(), request.name(), Samples.grant().nomor(), 2, Optional.empty(), claim);
    }

    private static PaperState printing(int impressions, PrinterStatus status, Told told, boolean givingUp) {
        return new PaperState.Printing(letter(Claim.NONE), "grant", 1, impressions, status, told, givingUp);
    }

    private static PaperState notPrinted(PrinterStatus because, boolean started, Told told, Claim claim) {
        return new PaperState.NotPrinted(letter(claim), because, started, told);
    }
}
