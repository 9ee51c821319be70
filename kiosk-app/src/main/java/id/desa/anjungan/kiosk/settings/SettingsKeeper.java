package id.desa.anjungan.kiosk.settings;

import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.Taken;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.FleetBackend;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a running kiosk by the newest settings of its village. It asks for them in the background, takes what is
/// genuine and makes sense, and starts the program anew as soon as no resident is served. What it started with on trial
/// it confirms once it could serve for a while, and takes back where it cannot in time. Any thread but the clock's:
/// it waits for the disk and the village.
public final class SettingsKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsKeeper.class);
    /// So long it has to be well without a break in between.
    private static final Duration WELL = Duration.ofSeconds(10);

    private final FleetBackend fleet;
    private final SettingsFolder folder;
    private final TrialState began;
    private final SettingsReports reports;
    private final Kiosk kiosk;
    private final LongSupplier nanoTime;
    private final long begun;
    private final ReentrantLock guard = new ReentrantLock();
    private boolean open; // a trial that is neither won nor lost
    private boolean restarting;
    private long wellSince;
    private boolean well;
    private String refusedBefore = ""; // the village sends it again until it has a better one

    /// What it needs to know and to do of the kiosk it runs in.
    ///
    /// @param hand what is written by hand on this machine, now; empty where it cannot be read
    /// @param reached what answers it: `village` and names of devices
    /// @param moves whether everything that must move does
    /// @param free keeps new residents away, and says whether nobody is served
    /// @param restart ends the program, which systemd starts again
    public record Kiosk(
            Supplier<Optional<ConfigSource>> hand,
            Supplier<Set<String>> reached,
            BooleanSupplier moves,
            BooleanSupplier free,
            Runnable restart) {}

    public SettingsKeeper(
            FleetBackend fleet,
            SettingsFolder folder,
            TrialState began,
            SettingsReports reports,
            Kiosk kiosk,
            LongSupplier nanoTime) {
        this.fleet = fleet;
        this.folder = folder;
        this.began = began;
        this.reports = reports;
        this.kiosk = kiosk;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.open = began instanceof TrialState.OnTrial;
    }

    /// To be called once the kiosk is open: tells what the start itself decided.
    public void begin() {
        if (began instanceof TrialState.RolledBack back) {
            reports.rolledBack(back, List.of());
        }
    }

    /// To be called every few seconds.
    public void look() {
        guard.lock();
        try {
            if (began instanceof TrialState.OnTrial trial && open) {
                judge(trial);
            }
            if (restarting && kiosk.free().getAsBoolean()) {
                restarting = false;
                kiosk.restart().run();
            }
        } catch (IOException refused) {
            say(refused);
        } finally {
            guard.unlock();
        }
    }

    private void judge(TrialState.OnTrial trial) throws IOException {
        var now = nanoTime.getAsLong();
        var missing = missing(trial);
        var wellNow = missing.isEmpty();
        wellSince = wellNow && !well ? now : wellSince;
        well = wellNow;
        if (well && now - wellSince >= WELL.toNanos()) {
            open = false;
            if (folder.confirm(trial.version())) {
                reports.proven(trial.version());
            }
        } else if (now - begun >= TrialState.PROOF.toNanos()) {
            open = false;
            folder.rollBack(trial.version()).ifPresent(back -> {
                reports.rolledBack(back, missing);
                restarting = true;
            });
        }
    }

    /// What the settings on trial have broken, as far as it shows now.
    private List<String> missing(TrialState.OnTrial trial) {
        var needed = new TreeSet<>(trial.needs());
        needed.removeAll(kiosk.reached().get());
        var missing = new ArrayList<>(needed);
        if (!kiosk.moves().getAsBoolean()) {
            missing.add("program");
        }
        return List.copyOf(missing);
    }

    /// Asks the village for newer settings; to be called every few minutes, and when it can be reached again.
    public void ask() {
        guard.lock();
        try {
            if (open || restarting) {
                return; // one after the other
            }
            if (fleet.settings(folder.highest()) instanceof Answer.Ok<Optional<String>>(var sealed)
                    && sealed.isPresent()) {
                take(sealed.get());
            }
        } catch (IOException refused) {
            say(refused);
        } finally {
            guard.unlock();
        }
    }

    /// Somebody changed the settings from outside, such as `anjunganctl config apply`. What this program began with is
    /// not what counts now, so it proves nothing any more.
    public void changed() {
        guard.lock();
        try {
            open = false;
            restarting = true;
        } finally {
            guard.unlock();
        }
    }

    private void take(String sealed) throws IOException {
        var hand = kiosk.hand().get();
        if (hand.isEmpty()) {
            return; // it runs with an earlier file, and says so; a new bundle cannot be checked beside nothing
        }
        switch (folder.take(sealed, hand.get(), kiosk.reached().get())) {
            case Taken.OnTrial(var version, var _) -> {
                reports.taken(version);
                restarting = true;
            }
            case Taken.InService(var version) -> {
                reports.taken(version);
                reports.proven(version);
                restarting = true;
            }
            case Taken.Same _ -> {}
            case Taken.Refused refused -> {
                if (!sealed.equals(refusedBefore)) {
                    reports.refused(refused);
                }
                refusedBefore = sealed;
            }
        }
    }

    private static void say(IOException refused) {
        KioskEvent.SETTINGS_DISK
                .on(LOG)
                .addKeyValue("error", refused.getClass().getName())
                .log();
    }
}
