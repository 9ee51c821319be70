package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Purpose;
import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Refused;
import id.desa.anjungan.provisioning.backup.Restore;
import id.desa.anjungan.provisioning.backup.RestorePlace;
import id.desa.anjungan.provisioning.backup.RestoredBackup;
import id.desa.anjungan.provisioning.backup.Standstill;
import id.desa.anjungan.provisioning.backup.StickBackups;
import id.desa.anjungan.provisioning.backup.Sticks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a backup back on a new machine; the program whose data it is must not run.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a backup back, with the recovery key from the safe. Checks everything before it touches"
                + " anything, and changes the folder in one step.")
class RestoreCommand implements Callable<Integer> {
    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The backup; its name ends with .anjungan.")
    private Optional<Path> backup = Optional.empty();

    @Option(names = "--stick", description = "The newest one on the USB stick that is plugged in.")
    boolean stick;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "The newest one in this folder, or on the stick that is mounted here; may be repeated.")
    private List<Path> from = List.of();

    @Option(
            names = "--file",
            paramLabel = "NAME",
            description = "With --stick or --from: this one instead of the newest, by its name or by its number in the"
                    + " list.")
    Optional<String> wanted = Optional.empty();

    @Option(names = "--list", description = "With --stick or --from: says which there are, and does nothing.")
    boolean list;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The recovery key from the safe; with --stick or --from unless it lies there as kunci.json.")
    Optional<Path> key = Optional.empty();

    @Option(
            names = {"--village", "--data"},
            paramLabel = "DIR",
            description = "Brings back the data of a village backend into this folder, instead of a kiosk.")
    private Optional<Path> village = Optional.empty();

    @Option(names = "--replace", description = "A village that is in the folder already goes aside, beside the folder.")
    private boolean replace;

    final Workplace work;
    private final Optional<Path> here;

    RestoreCommand(Workplace work) {
        this(work, Optional.empty());
    }

    /// @param here where the data of the village lie whose command this is
    RestoreCommand(Workplace work, Optional<Path> here) {
        this.work = work;
        this.here = here;
    }

    @Override
    public final Integer call() {
        if (Stream.of(backup.isPresent(), stick, !from.isEmpty())
                        .filter(given -> given)
                        .count()
                != 1) {
            work.err().println(common.words().say("restore.way"));
            return Exit.USAGE;
        }
        return restored();
    }

    int restored() {
        if (backup.isPresent()) {
            return key.isPresent() ? brought(backup.get(), key.get()) : refused(Refusal.NO_KEY);
        }
        return ofSticks(stick ? Sticks.mounted(work.at("proc/self/mounts")) : from);
    }

    private int ofSticks(List<Path> sticks) {
        return switch (StickBackups.on(sticks, place(), wanted)) {
            case Refused refused -> BackupWords.refused(refused, common, work);
            case StickBackups backups -> ofThese(sticks, new RestoreWords(common, work), backups);
        };
    }

    private int ofThese(List<Path> sticks, RestoreWords words, StickBackups backups) {
        words.listed(backups, list);
        if (list) {
            return Exit.GOOD;
        }
        var safe = key.or(() -> StickBackups.key(sticks));
        return switch (backups.choose(wanted)) {
            case Refused refused -> BackupWords.refused(refused, common, work);
            case StickBackups.Found _ when safe.isEmpty() -> refused(Refusal.NO_KEY);
            case StickBackups.Found chosen -> {
                words.chosen(chosen);
                yield brought(chosen.file(), safe.get());
            }
        };
    }

    private int brought(Path file, Path safe) {
        var passphrase = SafeKey.passphrase(safe, work, common.words());
        return switch (new Restore(place(), work.clock(), standstill()).from(file, safe, passphrase)) {
            case Refused refused -> BackupWords.refused(refused, common, work);
            case RestoredBackup.Restored restored -> new RestoreWords(common, work).done(restored, goesOn());
        };
    }

    final int refused(Refusal why) {
        return BackupWords.refused(new Refused(why, ""), common, work);
    }

    final boolean isKiosk() {
        return village.isEmpty() && here.isEmpty();
    }

    /// Empty where somebody has already seen to it.
    Optional<Standstill> standstill() {
        return Optional.empty();
    }

    /// Whether its program is started by somebody afterwards.
    boolean goesOn() {
        return false;
    }

    private RestorePlace place() {
        return village.or(() -> here)
                .map(data -> new RestorePlace(
                        Purpose.VILLAGE,
                        data.toAbsolutePath(),
                        Optional.of(work.at("etc/anjungan-village")).filter(Files::isDirectory),
                        replace))
                .orElseGet(() -> new RestorePlace(
                        Purpose.KIOSK,
                        common.stateDir(work),
                        Optional.ofNullable(common.configFile(work).getParent()).filter(Files::isDirectory),
                        replace));
    }
}
