package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterReason.Severity;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectState;
import id.desa.anjungan.kiosk.collect.CollectState.Hint;
import id.desa.anjungan.kiosk.collect.CollectState.Told;
import id.desa.anjungan.kiosk.collect.Errand;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Following requests and getting paper, with every trouble of every printer.
final class CollectingSamples {
    private static final CollectState.Listing LISTING = new CollectState.Listing(Samples.requests(), 0);
    private static final Permohonan READY = Samples.requests().getFirst();

    private CollectingSamples() {}

    static Map<String, Place> places() {
        var resident = FrontSamples.resident("Ibu", "TRI WAHYUNI", 1, 2);
        var all = new LinkedHashMap<String, Place>();
        requests().forEach((name, state) -> all.put("collect-" + name, new Place.Collecting(resident, state)));
        paper().forEach((name, state) -> all.put("paper-" + name, new Place.Collecting(resident, state)));
        return all;
    }

    private static Map<String, CollectState> requests() {
        var all = new LinkedHashMap<String, CollectState>();
        all.put("waiting-requests", waiting(new Errand.LoadRequests(), 0));
        all.put("list", LISTING);
        all.put("list-page-2", new CollectState.Listing(Samples.requests(), 1));
        all.put("list-empty", new CollectState.Listing(List.of(), 0));
        for (var request : Samples.requests()) {
            all.put("detail-" + request.id(), new CollectState.Detail(LISTING, request));
        }
        for (var hint : Hint.values()) {
            all.put("slip-" + SampleNames.of(hint), new CollectState.NeedsSlip(LISTING, READY, hint));
        }
        all.put("waiting-elevate", waiting(new Errand.Elevate(LISTING, READY, "head.body.signature"), 0));
        all.put("waiting-grant", waiting(new Errand.AskGrant(LISTING, READY), 0));
        all.put("waiting-document-slow", waiting(new Errand.Fetch(LISTING, READY, Samples.grant()), 5));
        for (var setback : Setback.values()) {
            if (setback != Setback.SESSION_ENDED) {
                all.put(
                        "failed-" + SampleNames.of(setback),
                        new CollectState.Failed(
                                new Errand.AskGrant(LISTING, READY), setback, new CollectState.Detail(LISTING, READY)));
            }
        }
        return all;
    }

    private static Map<String, CollectState> paper() {
        var all = new LinkedHashMap<String, CollectState>();
        all.put("printing-start", printing(-1, new PrinterStatus.Ready(), Told.NOT_YET, false));
        all.put("printing-page-1", printing(0, new PrinterStatus.Ready(), Told.NOT_YET, false));
        all.put("printing-page-2", printing(1, new PrinterStatus.Ready(), Told.NOT_YET, false));
        for (var reason : PrinterReason.values()) {
            if (reason.severity() == Severity.ERROR) {
                var stopped = new PrinterStatus.Stopped(reason);
                all.put("before-" + reason.keyword(), notPrinted(stopped, false, Told.YES));
                all.put("middle-" + reason.keyword(), printing(1, stopped, Told.YES, false));
            }
        }
        all.put("before-offline", notPrinted(new PrinterStatus.Offline("gone"), false, Told.NO));
        all.put("middle-offline", printing(1, new PrinterStatus.Offline("gone"), Told.NOT_YET, false));
        all.put("middle-giving-up", printing(1, new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM), Told.YES, true));
        all.put("before-mended", notPrinted(new PrinterStatus.Ready(), false, Told.YES));
        all.put("print-again", notPrinted(new PrinterStatus.Ready(), true, Told.YES));
        all.put("print-again-silent", notPrinted(new PrinterStatus.Silent(), true, Told.NOT_YET));
        all.put("came-out", new CollectState.CameOut(LISTING, READY, Samples.grant()));
        for (var told : Told.values()) {
            all.put("officer-settles-" + SampleNames.of(told), new CollectState.OfficerSettles(LISTING, READY, told));
        }
        all.put("take", new CollectState.TakePaper(LISTING, READY, OptionalInt.empty(), Samples.NOW));
        all.put("take-rated", new CollectState.TakePaper(LISTING, READY, OptionalInt.of(4), Samples.NOW));
        return all;
    }

    private static CollectState waiting(Errand errand, int seconds) {
        return new CollectState.Waiting(errand, 1, Samples.NOW.minusSeconds(seconds), LISTING);
    }

    private static CollectState printing(int impressions, PrinterStatus status, Told told, boolean givingUp) {
        return new CollectState.Printing(LISTING, READY, Samples.grant(), 1, impressions, status, told, givingUp);
    }

    private static CollectState notPrinted(PrinterStatus because, boolean started, Told told) {
        return new CollectState.NotPrinted(LISTING, READY, because, started, told);
    }
}
