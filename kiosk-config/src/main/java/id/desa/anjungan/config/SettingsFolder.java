package id.desa.anjungan.config;

import id.desa.anjungan.config.BundleSeal.Opened;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the village and the hall say, in the folder `settings` of the state directory:
///
/// - `bundle-VERSION.jws`: the village's settings, sealed, as they came; opened anew at every start
/// - `bundles.toml`: which of them counts, and whether it still has to prove itself
/// - `hall.toml`: what the kiosk itself found out in its hall
///
/// Everything changes by one rename of one file: a power cut leaves the settings before or the settings after, never
/// none. The kiosk and a shell may work on it at once: whoever changes it keeps the others out meanwhile. Any thread.
public final class SettingsFolder {
    public static final String NAME = "settings";
    static final String HALL = "hall.toml";
    private static final Pattern BUNDLE = Pattern.compile("bundle-([0-9]{1,18})\\.jws");

    private final SettingsFiles files;
    private final BundleSeal seal;
    private final Supplier<String> boot;

    /// @param boot of the machine, another after each time its power was away
    SettingsFolder(SettingsFiles files, BundleSeal seal, Supplier<String> boot) {
        this.files = files;
        this.seal = seal;
        this.boot = boot;
    }

    /// @param stateDir of the kiosk; the folder is made in it
    public static SettingsFolder in(Path stateDir, BundleSeal seal) throws IOException {
        return in(stateDir, seal, BootId.ofThisMachine());
    }

    /// @param boot of the machine, another after each time its power was away
    public static SettingsFolder in(Path stateDir, BundleSeal seal, Supplier<String> boot) throws IOException {
        return new SettingsFolder(FolderFiles.made(stateDir.resolve(NAME)), seal, boot);
    }

    /// The same, where nothing is to be written.
    public static SettingsFolder readOnly(Path stateDir, BundleSeal seal) {
        return new SettingsFolder(FolderFiles.in(stateDir.resolve(NAME)), seal, BootId.ofThisMachine());
    }

    /// What to try to start with, best first: with the bundle that counts, with the one before it, with none. The
    /// later ones are for a bundle that this program cannot read, after a downgrade or a dying disk.
    public synchronized List<ConfigSources> layers() throws IOException {
        var ledger = ledger();
        var hall = hall().map(ConfigSource::hall).stream().toList();
        var all = new ArrayList<ConfigSources>();
        for (var version :
                Stream.of(ledger.current(), ledger.previous()).distinct().toList()) {
            if (version > 0) {
                bundle(version)
                        .ifPresent(bundle -> all.add(new ConfigSources(
                                Stream.concat(Stream.of(bundle), hall.stream()).toList())));
            }
        }
        all.add(new ConfigSources(hall));
        return List.copyOf(all);
    }

    /// The bundle that counts, opened.
    public synchronized Optional<ConfigSource> current() throws IOException {
        return bundle(ledger().current());
    }

    /// The bundle that counts, as it came.
    public synchronized Optional<String> currentSealed() throws IOException {
        return sealed(ledger().current());
    }

    public synchronized Optional<ConfigSource> previous() throws IOException {
        return bundle(ledger().previous());
    }

    /// The version that counts; 0 where there is no bundle.
    public synchronized long version() throws IOException {
        return ledger().current();
    }

    /// The newest version ever taken, which is what to ask the village for something newer than.
    public synchronized long highest() throws IOException {
        return ledger().highest();
    }

    /// To be called once at every start, before anything is read. Counts a start on trial, and takes a bundle back that
    /// did not prove itself in the start before, unless the machine itself went down in the middle.
    public synchronized TrialState started() throws IOException {
        try (var _ = files.held()) {
            var ledger = ledger();
            if (ledger.trial().isEmpty()) {
                return new TrialState.Settled(ledger.current());
            }
            var trial = ledger.trial().get();
            var now = boot.get();
            var failed = ledger.failed(trial, now);
            if (failed.isPresent()) {
                return undo(ledger, failed.get());
            }
            write(ledger.started(now));
            return new TrialState.OnTrial(ledger.current(), ledger.previous(), trial.needs());
        }
    }

    /// The program ends in good order before its bundle could prove itself: that is no verdict.
    public synchronized void left(long version) throws IOException {
        try (var _ = files.held()) {
            var ledger = ledger();
            if (isOnTrial(ledger, version)) {
                write(ledger.left());
            }
        }
    }

    /// The last version that was taken back and is not in force; 0 for none.
    public synchronized long undone() throws IOException {
        return ledger().undone();
    }

    /// Whether a bundle has to prove itself now.
    public synchronized boolean onTrial() throws IOException {
        return ledger().trial().isPresent();
    }

    /// The bundle on trial has proven itself.
    ///
    /// @param version that this program began with; another one proved nothing by it
    /// @return whether that one is proven now
    public synchronized boolean confirm(long version) throws IOException {
        try (var _ = files.held()) {
            var ledger = ledger();
            if (!isOnTrial(ledger, version)) {
                return false;
            }
            write(ledger.confirmed());
            tidy();
            return true;
        }
    }

    /// Takes the bundle that is on trial back, because it did not prove itself. Counts at the next start.
    ///
    /// @param version that this program began with; another one has failed nothing by it
    /// @return empty where that one is not on trial any more, or there is none to go back to
    public synchronized Optional<TrialState.RolledBack> rollBack(long version) throws IOException {
        try (var _ = files.held()) {
            var ledger = ledger();
            return isOnTrial(ledger, version) ? rolledBack(ledger, TrialState.Cause.UNWELL) : Optional.empty();
        }
    }

    /// Takes the bundle that counts back, because somebody asks for it. Counts at the next start.
    ///
    /// @return empty where there is none to go back to
    public synchronized Optional<TrialState.RolledBack> rollBack() throws IOException {
        try (var _ = files.held()) {
            return rolledBack(ledger(), TrialState.Cause.ASKED);
        }
    }

    private Optional<TrialState.RolledBack> rolledBack(BundleLedger ledger, TrialState.Cause why) throws IOException {
        var there = ledger.previous() == 0
                ? ledger.trial().isPresent()
                : bundle(ledger.previous()).isPresent();
        return there ? Optional.of(undo(ledger, why)) : Optional.empty();
    }

    private static boolean isOnTrial(BundleLedger ledger, long version) {
        return ledger.current() == version && ledger.trial().isPresent();
    }

    /// Takes a bundle if it is genuine, newer, and makes good settings together with what hall and hand say.
    ///
    /// @param hand what is written by hand on this machine
    /// @param reached what the kiosk reaches now: `village` and names of devices. What the bundle changes of these,
    /// and of what was reached before the one on trial, has to be reached with it too
    public synchronized Taken take(String sealed, ConfigSource hand, Set<String> reached) throws IOException {
        try (var _ = files.held()) {
            return taken(sealed, hand, reached);
        }
    }

    private Taken taken(String sealed, ConfigSource hand, Set<String> reached) throws IOException {
        return switch (seal.open(sealed)) {
            case Opened.Refused(var sentence) -> Taken.Refused.because(0, sentence);
            case Opened.Genuine(var version, var toml) -> {
                var ledger = ledger();
                if (version == ledger.current() && sealed.equals(sealed(version).orElse(""))) {
                    yield new Taken.Same(version);
                }
                if (version <= ledger.highest()) {
                    yield Taken.Refused.because(
                            version,
                            "version " + version + " is not newer than " + ledger.highest()
                                    + ", the newest this kiosk has had");
                }
                yield switch (reading(Optional.of(ConfigSource.bundle(version, toml)), hand)) {
                    case ConfigReading.Valid(var config) -> {
                        yield kept(
                                ledger.taken(version, trial(ledger, hand, config, reached), runsWithout(hand)), sealed);
                    }
                    case ConfigReading.NotEnrolled(var config) ->
                        Taken.Refused.because(version, "with it nobody says " + String.join(" and ", config.missing()));
                    case ConfigReading.Invalid(var problems, var _) ->
                        new Taken.Refused(version, "with it the settings have problems", problems);
                };
            }
        };
    }

    /// Writes down what the kiosk found out in its hall. Only a mistake in what is changed is refused: a kiosk must be
    /// able to help itself also where another layer is broken.
    ///
    /// @return the problems of the change; empty where it was written
    public synchronized List<ConfigProblem> write(HallChange change, ConfigSource hand) throws IOException {
        try (var _ = files.held()) {
            return written(change, hand);
        }
    }

    private List<ConfigProblem> written(HallChange change, ConfigSource hand) throws IOException {
        var text = change.on(files.read(HALL).orElse(""));
        var sources = ConfigSources.of(ConfigSource.hall(text), hand);
        var problems = ConfigReader.read(sources) instanceof ConfigReading.Invalid(var all, var _)
                ? all.stream().filter(change::caused).toList()
                : List.<ConfigProblem>of();
        if (problems.isEmpty()) {
            files.place(HALL, text);
        }
        return problems;
    }

    private boolean runsWithout(ConfigSource hand) throws IOException {
        return reading(Optional.empty(), hand) instanceof ConfigReading.Valid;
    }

    /// Measured by what is proven: what a bundle on trial broke, or left out, is not reached now, and the
    /// next one has to reach it unless it speaks to it as the proven one did, or leaves it out too.
    private BundleLedger.Trial trial(BundleLedger ledger, ConfigSource hand, KioskConfig next, Set<String> reached)
            throws IOException {
        var reachable = new HashSet<>(reached);
        ledger.trial().ifPresent(trial -> {
            reachable.addAll(trial.needs());
            reachable.addAll(trial.reached());
        });
        var needs = new HashSet<>(Touched.between(proven(ledger, hand), next));
        needs.retainAll(reachable);
        return new BundleLedger.Trial(needs, reachable);
    }

    private Optional<KioskConfig> proven(BundleLedger ledger, ConfigSource hand) throws IOException {
        return reading(bundle(ledger.proven()), hand) instanceof ConfigReading.Valid(var config)
                ? Optional.of(config)
                : Optional.empty();
    }

    private ConfigReading reading(Optional<ConfigSource> bundle, ConfigSource hand) throws IOException {
        var hall = hall().map(ConfigSource::hall);
        return ConfigReader.read(new ConfigSources(Stream.of(bundle, hall, Optional.of(hand))
                .flatMap(Optional::stream)
                .toList()));
    }

    private Taken kept(BundleLedger next, String sealed) throws IOException {
        files.place(file(next.current()), sealed);
        write(next);
        tidy();
        return next.trial().isPresent()
                ? new Taken.OnTrial(next.current(), next.previous())
                : new Taken.InService(next.current());
    }

    /// Where the ledger is gone or damaged, the newest bundle that can be opened counts, and nothing is newer.
    private BundleLedger ledger() throws IOException {
        var written = files.read(BundleLedger.NAME).flatMap(BundleLedger::read);
        if (written.isPresent()) {
            return written.get();
        }
        var newest = 0L;
        for (var version : versions()) {
            newest = bundle(version).isPresent() ? Math.max(newest, version) : newest;
        }
        return new BundleLedger(newest, 0, newest, Optional.empty(), 0);
    }

    private List<Long> versions() throws IOException {
        return files.names().stream()
                .map(BUNDLE::matcher)
                .filter(Matcher::matches)
                .map(name -> Long.parseLong(name.group(1)))
                .toList();
    }

    /// Drops bundles that nothing leads to any more. What a cut leaves lying is dropped the next time.
    private void tidy() throws IOException {
        var ledger = ledger();
        for (var version : versions()) {
            if (version != ledger.current() && version != ledger.previous()) {
                files.delete(file(version));
            }
        }
        files.sync();
    }

    private TrialState.RolledBack undo(BundleLedger ledger, TrialState.Cause why) throws IOException {
        write(ledger.rolledBack());
        return new TrialState.RolledBack(ledger.current(), ledger.previous(), why);
    }

    private Optional<String> hall() throws IOException {
        return files.read(HALL);
    }

    private Optional<ConfigSource> bundle(long version) throws IOException {
        return sealed(version)
                .map(seal::open)
                .filter(Opened.Genuine.class::isInstance)
                .map(Opened.Genuine.class::cast)
                .filter(genuine -> genuine.version() == version)
                .map(genuine -> ConfigSource.bundle(version, genuine.toml()));
    }

    private Optional<String> sealed(long version) throws IOException {
        return version == 0 ? Optional.empty() : files.read(file(version));
    }

    private static String file(long version) {
        return "bundle-" + version + ".jws";
    }

    private void write(BundleLedger ledger) throws IOException {
        files.place(BundleLedger.NAME, ledger.text());
    }
}
