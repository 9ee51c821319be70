package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.kiosk.service.Overview;
import id.desa.anjungan.kiosk.service.Room;
import id.desa.anjungan.kiosk.service.ServiceState;
import id.desa.anjungan.kiosk.service.bench.BenchState;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.Seen;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.door.DoorState;
import id.desa.anjungan.kiosk.service.door.Entry;
import id.desa.anjungan.kiosk.service.door.Refusal;
import id.desa.anjungan.kiosk.service.glass.Affine;
import id.desa.anjungan.kiosk.service.glass.GlassSetting;
import id.desa.anjungan.kiosk.service.glass.GlassState;
import id.desa.anjungan.kiosk.service.glass.Judgement;
import id.desa.anjungan.kiosk.service.glass.Slant;
import id.desa.anjungan.kiosk.service.glass.Spot;
import id.desa.anjungan.kiosk.service.network.JoinOutcome;
import id.desa.anjungan.kiosk.service.network.NetworkState;
import id.desa.anjungan.kiosk.service.network.NetworkView;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.kiosk.service.network.WifiCode;
import id.desa.anjungan.kiosk.service.network.WifiSeen;
import id.desa.anjungan.kiosk.service.power.PowerKind;
import id.desa.anjungan.kiosk.service.power.PowerState;
import id.desa.anjungan.kiosk.service.report.ReportOutcome;
import id.desa.anjungan.kiosk.service.report.ReportState;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Service mode: a kiosk that is being looked after.
final class ServiceSamples {
    private static final Entry BY_PASS = new Entry(Entry.Means.PASS, "petugas-1");
    private static final Set<Panel.Input> WIRED = EnumSet.allOf(Panel.Input.class);
    private static final GlassSetting NOW = GlassSetting.PLAIN;

    private ServiceSamples() {}

    static Map<String, Place> places() {
        var all = new LinkedHashMap<String, ServiceState>();
        door(all);
        rooms(all);
        var places = new LinkedHashMap<String, Place>();
        all.forEach((name, state) -> places.put("service-" + name, new Place.Servicing(state, Optional.empty())));
        return places;
    }

    private static void door(Map<String, ServiceState> all) {
        all.put("door", new ServiceState.AtDoor(new DoorState.Asking(Optional.empty())));
        for (var why : Refusal.Why.values()) {
            var until =
                    why == Refusal.Why.LOCKED ? Optional.of(Samples.NOW.plusSeconds(900)) : Optional.<Instant>empty();
            all.put(
                    "door-" + SampleNames.of(why),
                    new ServiceState.AtDoor(new DoorState.Asking(Optional.of(new Refusal(why, until)))));
        }
        all.put("door-code", new ServiceState.AtDoor(new DoorState.Typing("", 0)));
        all.put("door-code-typed", new ServiceState.AtDoor(new DoorState.Typing("4K7M2Q", 0)));
        all.put("door-code-wrong", new ServiceState.AtDoor(new DoorState.Typing("4K7M2QXX", 0)));
        all.put("door-checking", new ServiceState.AtDoor(new DoorState.Checking(1, Samples.NOW, false)));
    }

    private static void rooms(Map<String, ServiceState> all) {
        all.put("menu", inside(new Room.Menu(0)));
        all.put(
                "menu-card",
                ServiceState.Inside.entered(new Entry(Entry.Means.CARD, "card-1"), overview(), new Room.Menu(0)));
        all.put(
                "menu-unenrolled",
                ServiceState.Inside.entered(new Entry(Entry.Means.UNENROLLED, ""), untested(), new Room.Menu(0)));
        all.put("devices", inside(new Room.Devices(0)));
        all.put("devices-last-page", inside(new Room.Devices(1)));
        all.put("devices-untested", ServiceState.Inside.entered(BY_PASS, untested(), new Room.Devices(0)));
        tests(all);
        glass(all);
        network(all);
        all.put("report", inside(new Room.Reporting(new ReportState.Offered())));
        all.put("report-making", inside(new Room.Reporting(new ReportState.Making(1, Samples.NOW))));
        all.put("report-made", inside(new Room.Reporting(new ReportState.Made(new ReportOutcome(true, true)))));
        all.put(
                "report-not-printed",
                inside(new Room.Reporting(new ReportState.Made(new ReportOutcome(false, false)))));
        burnIn(all);
        all.put("power", inside(new Room.Power(new PowerState.Choosing())));
        for (var kind : PowerKind.values()) {
            all.put("power-asking-" + kind.key(), inside(new Room.Power(new PowerState.Asking(kind))));
            all.put("power-going-" + kind.key(), inside(new Room.Power(new PowerState.Going(kind, 1, Samples.NOW))));
            all.put("power-failed-" + kind.key(), inside(new Room.Power(new PowerState.Failed(kind))));
        }
    }

    private static void tests(Map<String, ServiceState> all) {
        for (var instrument : Instrument.values()) {
            if (instrument == Instrument.TOUCH) {
                continue; // tested by its four targets
            }
            var name = "test-" + instrument.key();
            all.put(name, test(new BenchState.Ready(instrument)));
            var good = new TestResult(instrument.test(), true, Samples.NOW, note(instrument));
            all.put(name + "-good", test(new BenchState.Ended(instrument, good)));
            all.put(
                    name + "-bad",
                    test(new BenchState.Ended(
                            instrument, new TestResult(instrument.test(), false, Samples.NOW, "person-says-no"))));
        }
        for (var printing : List.of(Instrument.LETTERS, Instrument.SLIPS, Instrument.PANEL, Instrument.SPEAKER)) {
            all.put(
                    "test-" + printing.key() + "-running",
                    test(new BenchState.Running(printing, 1, Samples.NOW.minusSeconds(4))));
            all.put("test-" + printing.key() + "-asked", test(new BenchState.Asked(printing, "printed counter")));
        }
        var card = Seen.NOTHING.and(new DeviceNews.CardOn(DeviceNews.CardOn.Kind.NUMBERED, Optional.empty()));
        watching(all, "scanner", Instrument.SCANNER, Seen.NOTHING);
        watching(all, "scanner-torn", Instrument.SCANNER, Seen.NOTHING.and(new DeviceNews.CodeTorn()));
        watching(all, "cards", Instrument.CARDS, Seen.NOTHING);
        watching(all, "cards-on", Instrument.CARDS, card);
        watching(all, "panel", Instrument.PANEL, Seen.NOTHING.and(new DeviceNews.Switched(Panel.Input.DOOR, true)));
        all.put(
                "test-letters-jam",
                test(new BenchState.Ended(
                        Instrument.LETTERS,
                        new TestResult(DeviceTest.PRINT, false, Samples.NOW, "not-printed stopped media-jam"))));
        all.put(
                "test-scanner-gone",
                test(new BenchState.Ended(
                        Instrument.SCANNER,
                        new TestResult(DeviceTest.SCAN, false, Samples.NOW, "offline no-permission"))));
    }

    private static String note(Instrument instrument) {
        return switch (instrument) {
            case LETTERS, SLIPS -> "printed counter";
            case SCANNER -> Watches.read(Symbology.QR_CODE, 27);
            case CARDS -> "card numbered";
            case PANEL -> "lamp call-button door presence";
            case SPEAKER -> "spoken";
            case TOUCH -> "exact";
        };
    }

    private static void watching(Map<String, ServiceState> all, String name, Instrument instrument, Seen seen) {
        all.put("watching-" + name, test(new BenchState.Watching(instrument, seen, Samples.NOW.minusSeconds(12))));
    }

    private static void glass(Map<String, ServiceState> all) {
        glass(all, "choosing", new GlassState.Choosing());
        var spot = new Spot(0.1, 0.1);
        for (var pressed = 0; pressed < 4; pressed++) {
            glass(
                    all,
                    "pressing-" + (pressed + 1),
                    new GlassState.Pressing(Collections.nCopies(pressed, spot), Samples.NOW.minusSeconds(5)));
        }
        glass(all, "exact", new GlassState.Judged(new Judgement.Exact(0.006)));
        for (var slant : List.of(Slant.STRAIGHT, Slant.QUARTER, Slant.THREE_QUARTERS, Slant.MIRRORED)) {
            var right = new GlassSetting(0, slant.affine());
            glass(
                    all,
                    "askew-" + SampleNames.of(slant),
                    new GlassState.Judged(new Judgement.Askew(slant, right, 0.88, 0.004)));
        }
        for (var why : Judgement.Why.values()) {
            glass(all, "useless-" + SampleNames.of(why), new GlassState.Judged(new Judgement.Useless(why)));
        }
        var wanted = new GlassSetting(90, Affine.IDENTITY);
        glass(all, "turning", new GlassState.Turning());
        glass(all, "setting", new GlassState.Setting(wanted, NOW, 1, Samples.NOW));
        glass(all, "trying", new GlassState.Trying(wanted, NOW, Samples.NOW.minusSeconds(6)));
        glass(all, "keeping", new GlassState.Keeping(wanted, NOW, 1, Samples.NOW));
        for (var end : GlassState.End.values()) {
            glass(all, SampleNames.of(end), new GlassState.Ended(end));
        }
    }

    private static void glass(Map<String, ServiceState> all, String name, GlassState state) {
        all.put("glass-" + name, inside(new Room.Glass(state)));
    }

    private static void network(Map<String, ServiceState> all) {
        network(all, "measuring", new NetworkState.Showing(1, Optional.empty()));
        network(all, "good", showing(5, 38, 62));
        network(all, "slow", showing(4, 620, 2_400));
        network(all, "silent", showing(0, 0, 0));
        network(all, "wifi", new NetworkState.Ways(false));
        network(all, "wifi-unfit", new NetworkState.Ways(true));
        network(all, "wifi-listening", new NetworkState.Listening(1, Samples.NOW));
        var heard = List.of(
                new WifiSeen("KantorDesa", 84, true),
                new WifiSeen("Posyandu Melati 1", 61, true),
                new WifiSeen("Warung Bu Tini (gratis)", 40, false),
                new WifiSeen("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456", 22, true));
        network(all, "wifi-choosing", new NetworkState.Choosing(heard, 0));
        network(all, "wifi-none", new NetworkState.Choosing(List.of(), 0));
        network(all, "wifi-typing", new NetworkState.Typing("KantorDesa", "sandi-con", NetworkState.Keys.START));
        network(
                all,
                "wifi-typing-signs",
                new NetworkState.Typing("KantorDesa", "", new NetworkState.Keys(false, true, 0)));
        network(
                all,
                "wifi-joining",
                new NetworkState.Joining(new WifiCode("KantorDesa", false, "", false), 1, Samples.NOW));
        for (var outcome : JoinOutcome.values()) {
            network(all, "wifi-" + SampleNames.of(outcome), new NetworkState.Ended("KantorDesa", outcome));
        }
    }

    private static NetworkState showing(int answered, long quickest, long typical) {
        return new NetworkState.Showing(
                1, Optional.of(new Quality(5, answered, Duration.ofMillis(quickest), Duration.ofMillis(typical))));
    }

    private static void network(Map<String, ServiceState> all, String name, NetworkState state) {
        all.put("network-" + name, inside(new Room.Network(state)));
    }

    private static void burnIn(Map<String, ServiceState> all) {
        var began = Samples.NOW.minusSeconds(7 * 3600 + 1260);
        var counts = Map.of("scanner", new BurnInLog.Count(430, 11), "page-printer", new BurnInLog.Count(441, 0));
        var failures = List.of(
                new BurnInLog.Failure(Samples.NOW.minusSeconds(9_000), "scanner", "offline unplugged"),
                new BurnInLog.Failure(Samples.NOW.minusSeconds(5_000), "network", "no-answer"));
        var running = new BurnInLog(
                began,
                Duration.ofHours(24),
                441,
                counts,
                failures,
                2,
                Optional.of(Samples.NOW),
                Optional.of(Samples.NOW),
                Optional.empty());
        var clean = new BurnInLog(
                began.minusSeconds(86_400),
                Duration.ofHours(24),
                1440,
                Map.of("scanner", new BurnInLog.Count(1440, 0)),
                List.of(),
                5,
                Optional.of(Samples.NOW),
                Optional.of(Samples.NOW),
                Optional.of(new BurnInLog.End(began, false)));
        all.put("burnin", burnIn(Optional.empty(), false));
        all.put("burnin-running", burnIn(Optional.of(running), false));
        all.put("burnin-stopping", burnIn(Optional.of(running), true));
        all.put("burnin-passed", burnIn(Optional.of(clean), false));
    }

    private static ServiceState burnIn(Optional<BurnInLog> log, boolean stopping) {
        var overview = overview();
        return ServiceState.Inside.entered(
                BY_PASS,
                new Overview(overview.devices(), overview.network(), overview.glass(), log),
                new Room.BurningIn(stopping));
    }

    private static ServiceState test(BenchState state) {
        return inside(new Room.Testing(state));
    }

    private static ServiceState inside(Room room) {
        return ServiceState.Inside.entered(BY_PASS, overview(), room);
    }

    private static Overview overview() {
        var hourAgo = Samples.NOW.minusSeconds(3_600);
        var good = Optional.of(new TestResult(DeviceTest.PRINT, true, hourAgo, "printed counter"));
        var bad = Optional.of(new TestResult(DeviceTest.SCAN, false, Samples.NOW.minusSeconds(86_400), "nothing-read"));
        return of(List.of(
                line(Instrument.LETTERS, true, "ready", good),
                line(Instrument.SLIPS, true, "ready media-low", good),
                line(Instrument.SCANNER, true, "ready", bad),
                line(Instrument.CARDS, false, "offline unplugged", good),
                line(Instrument.PANEL, true, "ready", Optional.empty()),
                new DeviceLine(Instrument.SPEAKER, false, false, "", Set.of(), Optional.empty()),
                line(Instrument.TOUCH, true, "ready", good)));
    }

    private static Overview untested() {
        return of(List.of(Instrument.values()).stream()
                .map(instrument -> line(instrument, true, "ready", Optional.empty()))
                .toList());
    }

    private static Overview of(List<DeviceLine> lines) {
        return new Overview(
                lines,
                new NetworkView(List.of("eth0  192.168.1.24", "wlan0  192.168.8.101"), "tirtawening.contoh.id", true),
                NOW,
                Optional.empty());
    }

    private static DeviceLine line(Instrument instrument, boolean works, String keywords, Optional<TestResult> last) {
        return new DeviceLine(
                instrument, true, works, keywords, instrument == Instrument.PANEL ? WIRED : Set.of(), last);
    }
}
