package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.kiosk.collect.CollectState;
import id.desa.anjungan.kiosk.collect.CollectState.Hint;
import id.desa.anjungan.kiosk.collect.Errand;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Following requests and getting paper.
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
        all.put("waiting-grant", waiting(new Errand.AskGrant(LISTING, READY, Claim.NONE), 0));
        all.put("waiting-document-slow", waiting(new Errand.Fetch(LISTING, READY, Samples.grant(), Claim.NONE), 5));
        all.put("elsewhere-soon", new CollectState.WaitsElsewhere(LISTING, READY, "balai-desa-1", true));
        all.put("elsewhere-silent", new CollectState.WaitsElsewhere(LISTING, READY, "balai-desa-1", false));
        for (var setback : Setback.values()) {
            if (setback != Setback.SESSION_ENDED) {
                all.put(
                        "failed-" + SampleNames.of(setback),
                        new CollectState.Failed(
                                new Errand.AskGrant(LISTING, READY, Claim.NONE),
                                setback,
                                new CollectState.Detail(LISTING, READY)));
            }
        }
        return all;
    }

    private static Map<String, CollectState> paper() {
        var all = new LinkedHashMap<String, CollectState>();
        PaperSamples.states().forEach((name, state) -> all.put(name, new CollectState.OnPaper(LISTING, READY, state)));
        return all;
    }

    private static CollectState waiting(Errand errand, int seconds) {
        return new CollectState.Waiting(errand, 1, Samples.NOW.minusSeconds(seconds), LISTING);
    }
}
