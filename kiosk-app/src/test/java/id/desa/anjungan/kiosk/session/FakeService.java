package id.desa.anjungan.kiosk.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.kiosk.service.ServiceEffects;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.Workbench;
import id.desa.anjungan.kiosk.service.burnin.BurnIn;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.burnin.BurnInShelf;
import id.desa.anjungan.kiosk.service.door.DoorKeeper;
import id.desa.anjungan.kiosk.service.door.ServiceCards;
import id.desa.anjungan.kiosk.service.door.TypedCodes;
import id.desa.anjungan.kiosk.service.glass.GlassKeeper;
import id.desa.anjungan.kiosk.service.glass.GlassSetting;
import id.desa.anjungan.kiosk.service.network.JoinOutcome;
import id.desa.anjungan.kiosk.service.network.NetworkTools;
import id.desa.anjungan.kiosk.service.network.NetworkView;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.kiosk.service.network.WifiCode;
import id.desa.anjungan.kiosk.service.network.WifiSeen;
import id.desa.anjungan.kiosk.service.power.PowerKind;
import id.desa.anjungan.kiosk.service.report.ReportOutcome;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.PassBook;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.provisioning.check.CardFingerprint;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/// A bench, a glass and a network that remember what was asked of them, behind a real door.
final class FakeService implements Workbench, GlassKeeper, NetworkTools {
    static final String KIOSK = "uji-1";
    static final CardUid CARD = new CardUid("04A1B2C3");

    final ECKey authority = key();
    final List<AuditLine> audit = new ArrayList<>();
    final List<Instrument> trials = new ArrayList<>();
    final List<GlassSetting> set = new ArrayList<>();
    final List<GlassSetting> kept = new ArrayList<>();
    final List<WifiCode> joined = new ArrayList<>();
    final List<PowerKind> power = new ArrayList<>();
    final Map<DeviceTest, TestResult> results = new EnumMap<>(DeviceTest.class);
    final List<List<DeviceLine>> reported = new ArrayList<>();
    Function<String, TypedCodes.Taken> codes = _ -> new TypedCodes.Taken.Unknown();
    boolean enrolled = true;
    boolean takesGlass = true;
    boolean takesResults = true;
    Finding finding = new Finding.AskAPerson("printed counter");
    BurnIn burnIn = burnIn(InstantSource.system());

    ServiceEffects effects(InstantSource clock) {
        var store = StoreFile.inMemory();
        burnIn = burnIn(clock);
        return new ServiceEffects(
                new DoorKeeper(
                        enrolled
                                ? Optional.of(new DoorKeeper.Lock(Optional.of(authority.toPublicJWK()), KIOSK))
                                : Optional.empty(),
                        code -> codes.apply(code.letters()),
                        new ServiceCards(List.of(CardFingerprint.of(CARD, new Random(1)))),
                        new PassBook(store),
                        new KeptAnswers(store, clock),
                        clock),
                this,
                this,
                this,
                tested -> {
                    reported.add(tested.over(lines()));
                    return new ReportOutcome(true, true);
                },
                burnIn,
                kind -> power.add(kind),
                audit::add);
    }

    private static BurnIn burnIn(InstantSource clock) {
        return new BurnIn(
                new BurnInShelf(new KeptAnswers(StoreFile.inMemory(), clock)),
                List::of,
                _ -> new BurnInLog.Look("slip", true, ""),
                () -> true,
                clock);
    }

    String pass(Instant now) {
        return pass(now, KIOSK, authority, "A".repeat(20) + audit.size());
    }

    static String pass(Instant now, String kiosk, ECKey by, String id) {
        return new ServicePass(id, kiosk, "petugas-1", now, now.plus(Duration.ofMinutes(10))).sign(by);
    }

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    List<String> acts() {
        return audit.stream().map(AuditLine::act).toList();
    }

    @Override
    public List<DeviceLine> lines() {
        return Arrays.stream(Instrument.values())
                .map(instrument -> new DeviceLine(
                        instrument,
                        true,
                        true,
                        "ready",
                        instrument == Instrument.PANEL ? Set.of(Panel.Input.DOOR, Panel.Input.CALL_BUTTON) : Set.of(),
                        Optional.ofNullable(results.get(instrument.test()))))
                .toList();
    }

    @Override
    public Finding run(Instrument instrument) {
        trials.add(instrument);
        return finding;
    }

    @Override
    public void keep(TestResult result) {
        if (takesResults) {
            results.put(result.test(), result);
        }
    }

    @Override
    public GlassSetting now() {
        return set.isEmpty() ? GlassSetting.PLAIN : set.getLast();
    }

    @Override
    public boolean set(GlassSetting wanted) {
        return takesGlass && set.add(wanted);
    }

    @Override
    public boolean keep(GlassSetting setting) {
        return kept.add(setting);
    }

    @Override
    public NetworkView view() {
        return new NetworkView(List.of("eth0  192.0.2.7"), "desa.contoh.id", true);
    }

    @Override
    public Quality measure() {
        return new Quality(5, 5, Duration.ofMillis(20), Duration.ofMillis(40));
    }

    @Override
    public List<WifiSeen> listen() {
        return List.of(new WifiSeen("KantorDesa", 80, true));
    }

    @Override
    public JoinOutcome join(WifiCode wifi) {
        joined.add(wifi);
        return JoinOutcome.JOINED;
    }
}
