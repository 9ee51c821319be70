package id.desa.anjungan.bench;

import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.demo.link.Line;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.CallTime;
import id.desa.anjungan.kiosk.village.CatalogueCache;
import id.desa.anjungan.kiosk.village.LinkListener;
import id.desa.anjungan.kiosk.village.LinkMeter;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.request.Officer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A resident's visits to a real village over a line, call by call as a kiosk makes them; a call that is
/// not answered is made again, as a resident taps again, up to three times.
final class LinkVisits implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Nik WHO = Nik.of("9901017008720001");
    private static final Officer PETUGAS = new Officer(9_001, "Wulan Uji", Officer.Role.PETUGAS, Optional.empty());
    private static final Officer KADES = new Officer(9_002, "Hadi Contoh", Officer.Role.KADES, Optional.empty());
    private static final NewRequest SKD = new NewRequest("SKD", Map.of("keperluan", "Pembukaan rekening bank"));
    private static final int TAPS = 3;
    private static final Duration BEAT = Duration.ofSeconds(30);

    private final Line line;
    private final Path folder;
    private final Village village;
    private final RestVillageBackend kiosk;
    private final Ears ears = new Ears();
    private final List<Duration> calls = new ArrayList<>();
    private final List<Duration> letters = new ArrayList<>();
    private int byHand;
    private int done;
    private int twice;

    private LinkVisits(Line line, Path folder) {
        this.line = line;
        this.folder = folder;
        this.village = Village.start(
                new VillageSettings(folder, VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(line.url()), true));
        line.leadsTo(village.port());
        this.kiosk = new RestVillageBackend(
                line.url(), DemoKiosk.identity(folder), LIMIT, () -> "0".repeat(32), new Kept(), ears);
    }

    static LinkVisits over(Line line) throws IOException {
        return new LinkVisits(line, Files.createTempDirectory("link-bench"));
    }

    /// @param letter the median of fetching one
    /// @param byHand calls that had to be made again
    record Counted(
            int done,
            int calls,
            Duration median,
            Duration slowest,
            Duration letter,
            int byHand,
            int twice,
            LinkState link) {}

    /// Asks for a letter, which the office signs at once, and prints it.
    void visit() {
        asked(kiosk::info);
        var me = asked(() -> kiosk.signIn(WHO, DemoVillage.PIN));
        asked(kiosk::catalogue);
        asked(() -> kiosk.biodata(me.token()));
        asked(() -> kiosk.preview(me.token(), SKD));
        var key = UUID.randomUUID();
        var received = asked(() -> kiosk.request(me.token(), key, SKD));
        var id = received.request().id();
        village.office().approve(PETUGAS, id);
        village.office().sign(KADES, id, DemoOfficers.SIGNING_PASSPHRASE.toCharArray());

        var back = asked(() -> kiosk.signInBySlip(received.slip(), DemoVillage.PIN));
        var letter = asked(() -> kiosk.requests(back.token())).requests().stream()
                .filter(request -> request.id().equals(id))
                .map(request -> Objects.requireNonNull(request.letter()).id())
                .findFirst()
                .orElseThrow();
        var grant = asked(() -> kiosk.grant(back.token(), letter));
        var began = System.nanoTime();
        asked(() -> kiosk.document(grant));
        letters.add(Duration.ofNanos(System.nanoTime() - began));
        asked(() -> kiosk.report(grant.id(), new PrintReport(PrintReport.Disposition.PRINTED, "COUNTER", 1)));
        asked(() -> kiosk.rate(4));
        var printed = village.office().dossier(PETUGAS, id).orElseThrow().history().stream()
                .filter(step -> step.what().equals("Surat dicetak"))
                .count();
        done += printed >= 1 ? 1 : 0;
        twice += printed > 1 ? 1 : 0;
    }

    Counted counted() {
        return new Counted(
                done,
                calls.size(),
                median(calls),
                calls.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                median(letters),
                byHand,
                twice,
                ears.state());
    }

    /// A black hole so long, with the kiosk asking every half minute as it does; then the next call.
    Duration firstCallAfter(Duration hole) throws InterruptedException {
        line.blackHole(true);
        var until = System.nanoTime() + hole.toNanos();
        while (System.nanoTime() < until) {
            kiosk.info();
            TimeUnit.NANOSECONDS.sleep(Math.clamp(until - System.nanoTime(), 0, BEAT.toNanos()));
        }
        line.blackHole(false);
        var began = System.nanoTime();
        while (!(kiosk.info() instanceof Answer.Ok<?>) && System.nanoTime() - began < hole.toNanos()) {
            // asked until it is answered: that is what is measured
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// How long it takes to know that nobody is there.
    Duration saysThatThereIsNoLine() {
        var began = System.nanoTime();
        if (kiosk.info() instanceof Answer.Ok<?>) {
            throw new IllegalStateException("there is a line");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private <T> T asked(Supplier<Answer<T>> call) {
        for (var tap = 1; tap <= TAPS; tap++) {
            var began = System.nanoTime();
            var answer = call.get();
            calls.add(Duration.ofNanos(System.nanoTime() - began));
            if (answer instanceof Answer.Ok<T>(var value)) {
                return value;
            }
            byHand++;
        }
        throw new IllegalStateException("no answer after " + TAPS + " taps");
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        kiosk.close();
        village.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// As the kiosk's health has them.
    private static final class Ears implements LinkListener {
        private final LinkMeter meter = new LinkMeter();

        @Override
        public synchronized void heard(Optional<Answer.Fault> fault) {
            var _ = fault.filter(Answer.Fault::isOfTheLink).isPresent() ? meter.lost() : meter.answered();
        }

        @Override
        public synchronized void took(CallTime time) {
            meter.took(time);
        }

        synchronized LinkState state() {
            return meter.state();
        }
    }

    private static final class Kept implements CatalogueCache {
        private Optional<CatalogueCache.Kept> kept = Optional.empty();

        @Override
        public Optional<CatalogueCache.Kept> kept() {
            return kept;
        }

        @Override
        public void keep(CatalogueCache.Kept next) {
            kept = Optional.of(next);
        }
    }
}
