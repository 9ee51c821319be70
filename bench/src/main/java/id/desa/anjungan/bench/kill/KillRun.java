package id.desa.anjungan.bench.kill;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Kills a kiosk at work and looks what is left: at the printer, in its ledger, in the village.
public final class KillRun {
    private static final List<Nik> RESIDENTS = List.of(
            Nik.of("9901011205680001"),
            Nik.of("9901017008720001"),
            Nik.of("9901014101030001"),
            Nik.of("9901011507700001"),
            Nik.of("9901016503740001"),
            Nik.of("9901014505990001"),
            Nik.of("9901015212780001"));
    private static final Duration PER_SIDE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_TELL = Duration.ofSeconds(20);
    /// One start in so many follows a clean stop, to compare with.
    private static final int CLEAN_EVERY = 12;
    /// One kill in so many comes before the kiosk is up again.
    private static final int EARLY_EVERY = 6;
    private static final int TELL_EVERY = 50;

    private final Random random;
    private final PrintStream out;
    private final Figures figures = new Figures();
    private final List<Hall.Letter> letters = new ArrayList<>();
    private Duration visit = Duration.ZERO;

    public KillRun(long seed, PrintStream out) {
        this.random = new Random(seed);
        this.out = out;
    }

    /// What stands around the kiosk.
    private record Around(Hall hall, VirtualLaser laser, PrivateCups cups, LedgerView ledger, Program program) {
        KioskProcess start() throws IOException {
            return KioskProcess.start(program.command(), cups.server());
        }

        /// Of every request, how many sheets came out.
        Map<String, Integer> papers() {
            var grants = ledger.grantsByJob();
            var requests = hall.requestsByGrant();
            var papers = new HashMap<String, Integer>();
            laser.sidesByJob().forEach((job, sides) -> {
                var grant = grants.getOrDefault(job, "no row for " + job);
                papers.merge(requests.getOrDefault(grant, grant), sides, Integer::sum);
            });
            return papers;
        }

        int papers(Hall.Letter letter) {
            return papers().getOrDefault(letter.request(), 0);
        }
    }

    /// @return whether every promise held
    public boolean run(int kills, Duration atMost) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("anjungan-kill");
        var until = System.nanoTime() + atMost.toNanos();
        try (var hall = new Hall(Files.createDirectory(folder.resolve("village")));
                var laser = VirtualLaser.start(List.of(Media.A4, Media.F4), PER_SIDE);
                var cups = PrivateCups.start()) {
            var state = Files.createDirectory(folder.resolve("state"));
            var queue = cups.addQueue("surat", laser.uri());
            var program = Program.in(
                    folder,
                    List.of(state.toString(), hall.data().toString(), hall.url().toString(), queue.toString()));
            var around = new Around(hall, laser, cups, new LedgerView(state), program);
            trains(around);
            while (figures.kills() < kills && System.nanoTime() < until) {
                servesOneLetter(around);
            }
            isAllWell(around);
        } finally {
            delete(folder);
        }
        return figures.table(out);
    }

    /// The first visit teaches the JVM, the second says how long one takes.
    private void trains(Around around) throws IOException, InterruptedException {
        var pupil =
                KioskProcess.start(around.program().training(), around.cups().server());
        pupil.awaits("attract", PATIENCE);
        collects(around, pupil);
        pupil.stops();
        var kiosk = starts(around, false);
        visit = collects(around, kiosk);
        kiosk.stops();
    }

    private Duration collects(Around around, KioskProcess kiosk) throws IOException, InterruptedException {
        var letter = newLetter(around);
        var begun = System.nanoTime();
        visits(kiosk, letter);
        figures.must(!kiosk.awaits("done", PATIENCE).isNegative(), "a letter did not come out");
        figures.collected();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Hall.Letter newLetter(Around around) {
        var letter = around.hall().letterFor(RESIDENTS.get(letters.size() % RESIDENTS.size()));
        letters.add(letter);
        return letter;
    }

    private static void visits(KioskProcess kiosk, Hall.Letter letter) throws IOException {
        kiosk.sends(letter.slip(), Hall.PIN, letter.request());
    }

    /// The kiosk is killed and started until one resident holds one letter.
    private void servesOneLetter(Around around) throws IOException, InterruptedException {
        var letter = newLetter(around);
        for (var collected = false; !collected; ) {
            collected = isCollectedAtOneKiosk(around, letter);
        }
        figures.collected();
    }

    /// @return whether the letter is on paper and everybody knows
    private boolean isCollectedAtOneKiosk(Around around, Hall.Letter letter) throws IOException, InterruptedException {
        if (figures.kills() > 0 && random.nextInt(EARLY_EVERY) == 0) {
            var early = around.start();
            Thread.sleep(random.nextLong(1_500));
            kill(early);
        }
        var kiosk = starts(around, figures.kills() > 0);
        isKnown(around, letter);
        if (around.hall().isTaken(letter.request())) {
            return endsWell(around, kiosk, letter);
        }
        visits(kiosk, letter);
        Thread.sleep(random.nextLong(visit.toMillis() * 5 / 4));
        if (random.nextInt(CLEAN_EVERY) == 0) {
            kiosk.awaits("done", PATIENCE);
            kiosk.stops();
            kiosk = starts(around, false);
            isKnown(around, letter);
        }
        kill(kiosk);
        return false;
    }

    private boolean endsWell(Around around, KioskProcess kiosk, Hall.Letter letter) throws InterruptedException {
        figures.must(around.papers(letter) == 1, "a letter is on " + around.papers(letter) + " sheets");
        kill(kiosk);
        return true;
    }

    private KioskProcess starts(Around around, boolean killed) throws IOException, InterruptedException {
        var kiosk = around.start();
        var took = kiosk.awaits("attract", PATIENCE);
        figures.must(!took.isNegative(), "the kiosk does not start");
        figures.started(took, killed);
        figures.must(kiosk.saidUncleanStop() == killed, "said of a stop that it was unclean: " + !killed);
        return kiosk;
    }

    /// Before the next resident comes: nothing waits anywhere, and where nobody knows, an officer looks.
    private void isKnown(Around around, Hall.Letter letter) throws InterruptedException {
        figures.must(around.ledger().underWay() == 0, "a letter was not looked into");
        figures.must(around.cups().documents().isEmpty(), "a letter waits in the spooler");
        var until = System.nanoTime() + TO_TELL.toNanos();
        while (around.ledger().untold() > 0 && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        figures.must(around.ledger().untold() == 0, "the village did not hear of a letter");
        if (around.hall().isUncertain(letter.request())) {
            Thread.sleep(2 * PER_SIDE.toMillis());
            around.hall().settles(letter.request(), around.papers(letter) > 0);
            figures.settled();
        }
    }

    private void kill(KioskProcess kiosk) throws InterruptedException {
        kiosk.kill();
        figures.killed(kiosk.screen());
        if (figures.kills() % TELL_EVERY == 0) {
            out.println(figures.kills() + " kills, " + letters.size() + " letters");
        }
    }

    private void isAllWell(Around around) {
        var papers = around.papers();
        for (var letter : letters) {
            figures.must(papers.getOrDefault(letter.request(), 0) == 1, "a letter is not on one sheet in the end");
            figures.must(around.hall().timesPrinted(letter.request()) == 1, "the village did not hear it just once");
        }
        figures.must(papers.size() == letters.size(), "sheets of letters nobody asked for");
        figures.must(around.laser().impressions() == letters.size(), "sheets nobody can account for");
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
