package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.info.InfoState;
import id.desa.anjungan.kiosk.session.Kiosk;
import id.desa.anjungan.kiosk.session.Over;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.session.Resident;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import id.desa.anjungan.kiosk.village.Dated;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The hall: attract, privacy, home, own data, goodbye, closed, and what lies over them.
final class FrontSamples {
    static final Kiosk READY = kiosk(true, new PrinterStatus.Ready(), new PrinterStatus.Ready());

    private FrontSamples() {}

    private static Kiosk kiosk(boolean reachable, PrinterStatus letters, PrinterStatus slips) {
        return Kiosk.of(true, Optional.of(Samples.village()), reachable, letters, slips);
    }

    static Map<String, Kiosk> kiosks() {
        var all = new LinkedHashMap<String, Kiosk>();
        all.put("attract-no-village", kiosk(false, new PrinterStatus.Ready(), new PrinterStatus.Ready()));
        all.put(
                "attract-no-letters",
                kiosk(true, new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY), new PrinterStatus.Ready()));
        all.put("attract-no-slips", kiosk(true, new PrinterStatus.Ready(), new PrinterStatus.Offline("gone")));
        all.put("attract-low-power", READY.with(new Readiness(Set.of(HealthCode.POWER_LOW))));
        all.put("attract-no-scanner", READY.with(new Readiness(Set.of(HealthCode.SCANNER))));
        all.put("attract-no-store", READY.with(new Readiness(Set.of(HealthCode.STORE_BROKEN))));
        all.put("attract-slow-link", READY.with(LinkState.SLOW));
        for (var fault : List.of(Fault.PORTAL, Fault.UNTRUSTED, Fault.CERTIFICATE_DATE)) {
            all.put(
                    "attract-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    READY.heardNothing(Optional.of(fault)));
        }
        all.put(
                "attract-first-start",
                Kiosk.of(true, Optional.empty(), false, new PrinterStatus.Silent(), new PrinterStatus.Silent()));
        return all;
    }

    /// With the link down.
    static final Kiosk OFFLINE = kiosk(false, new PrinterStatus.Ready(), new PrinterStatus.Ready());

    /// Where somebody else answers in the village's place.
    static Map<String, Kiosk> impostors() {
        var all = new LinkedHashMap<String, Kiosk>();
        for (var fault : List.of(Fault.PORTAL, Fault.UNTRUSTED, Fault.CERTIFICATE_DATE)) {
            all.put(
                    "start-offline-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    READY.heardNothing(Optional.of(fault)));
        }
        return all;
    }

    static Map<String, Place> offline() {
        var all = new LinkedHashMap<String, Place>();
        all.put("start-offline", new Place.Start(false));
        all.putAll(DeferredSamples.places());
        return all;
    }

    static Map<String, Place> places() {
        var all = new LinkedHashMap<String, Place>();
        var resident = resident("Ibu", "TRI WAHYUNI", 1, 2);
        all.put("attract", new Place.Attract());
        all.put("start-asking", new Place.Start(true));
        all.put("start-open", new Place.Start(false));
        all.put("info-looking", new Place.Reading(new InfoState.Looking(1, Samples.NOW)));
        all.put("info-nothing", new Place.Reading(new InfoState.Nothing()));
        VerifySamples.places().forEach(all::put);
        var listing =
                new InfoState.Listing(new Dated<>(SampleLetters.catalogue(), Samples.NOW.minusSeconds(86_400)), 0);
        all.put("info-letters", new Place.Reading(listing));
        all.put("info-letter", new Place.Reading(new InfoState.Reading(listing, SampleLetters.everyQuestion(), 0)));
        all.put("privacy", new Place.Privacy(Optional.empty()));
        all.put("home", home("Ibu", "TRI WAHYUNI", 1, 2));
        all.put("home-quiet", home("Ibu", "SUKINI", 0, 0));
        all.put("home-long-name", home("Saudara", Samples.LONGEST_NAME, 2, 1));
        all.put(
                "draft",
                new Place.Resuming(
                        resident,
                        new KeptDraft("SKU", SampleLetters.everyQuestion().name(), Map.of("nama_usaha", "Warung"), 1)));
        all.put("data-waiting", new Place.LoadingData(resident, 1, Samples.NOW));
        all.put("data-failed", new Place.DataFailed(resident, Setback.LINK_DOWN));
        for (var setback : List.of(Setback.PORTAL, Setback.UNTRUSTED, Setback.CERTIFICATE_DATE)) {
            all.put(
                    "data-failed-" + setback.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new Place.DataFailed(resident, setback));
        }
        all.put("data", new Place.OwnData(resident, Samples.biodata(), 0));
        all.put("data-last-page", new Place.OwnData(resident, Samples.biodata(), 1));
        all.put("goodbye", new Place.Goodbye(Place.Why.DONE, Samples.NOW));
        all.put("goodbye-idle", new Place.Goodbye(Place.Why.IDLE, Samples.NOW));
        all.put("goodbye-expired", new Place.Goodbye(Place.Why.EXPIRED, Samples.NOW));
        all.put("starting", new Place.Closed(HealthCode.STARTING.code()));
        all.put("closed", new Place.Closed("K-78"));
        all.put("closed-technician", new Place.Closed(HealthCode.NOT_ENROLLED.code()));
        return all;
    }

    /// Over a line that is known to be slow.
    static Map<String, Place> slowWaits() {
        var resident = resident("Ibu", "TRI WAHYUNI", 1, 2);
        return Map.of("data-waiting-slow-link", new Place.LoadingData(resident, 1, Samples.NOW.minusSeconds(7)));
    }

    static Map<String, Over> over() {
        var all = new LinkedHashMap<String, Over>();
        all.put("languages", new Over.Languages());
        all.put("officer-calling", new Over.Officer(Over.Call.CALLING));
        all.put("officer-called", new Over.Officer(Over.Call.SHOWN));
        all.put("officer-not-reached", new Over.Officer(Over.Call.FAILED));
        all.put("still-there", new Over.StillThere(Samples.NOW.minusSeconds(8)));
        return all;
    }

    static Place home(String sapaan, String nama, int ready, int open) {
        return new Place.Home(resident(sapaan, nama, ready, open));
    }

    static Resident resident(String sapaan, String nama, int ready, int open) {
        return Resident.of(Samples.signedIn(sapaan, nama, SignedIn.Level.L1, ready, open));
    }
}
