package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Purpose;
import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Refused;
import id.desa.anjungan.provisioning.backup.Restore;
import id.desa.anjungan.provisioning.backup.RestorePlace;
import id.desa.anjungan.provisioning.backup.RestoredBackup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
final class RestoreCommand implements Callable<Integer> {
    /// Systemd makes it with the kiosk and takes it away with it. A box that is not enrolled has no database open yet,
    /// and
    /// would go on in the folder that was taken from under it.
    private static final String RUNTIME = "run/anjungan";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The backup; its name ends with .anjungan.")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The recovery key from the safe.")
    private Path key = Path.of("");

    @Option(
            names = {"--village", "--data"},
            paramLabel = "DIR",
            description = "Brings back the data of a village backend into this folder, instead of a kiosk.")
    private Optional<Path> village = Optional.empty();

    @Option(names = "--replace", description = "A village that is in the folder already goes aside, beside the folder.")
    private boolean replace;

    private final Workplace work;
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
    public Integer call() {
        if (isKiosk() && Files.isDirectory(work.at(RUNTIME))) {
            return BackupWords.refused(new Refused(Refusal.IN_USE, ""), common, work);
        }
        var passphrase = SafeKey.passphrase(key, work, common.words());
        return switch (new Restore(place(), work.clock()).from(file, key, passphrase)) {
            case Refused refused -> BackupWords.refused(refused, common, work);
            case RestoredBackup.Restored restored -> said(restored);
        };
    }

    private boolean isKiosk() {
        return village.isEmpty() && here.isEmpty();
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

    private int said(RestoredBackup.Restored restored) {
        var words = common.words();
        var of = restored.manifest();
        if (common.json()) {
            BackupWords.json(
                    work,
                    Map.of(
                            "restored", of.purpose().word(),
                            "subject", of.subject(),
                            "at", of.at().toString(),
                            "files", restored.files(),
                            "beside",
                                    restored.beside().stream()
                                            .map(Path::toString)
                                            .toList()));
            return Exit.GOOD;
        }
        work.out().println(words.say("restore.done", BackupWords.time(of.at()), restored.files()));
        restored.beside().forEach(beside -> work.out().println(words.say("restore.beside", beside)));
        work.out().println(words.say("restore.next." + of.purpose().word(), of.subject()));
        return Exit.GOOD;
    }
}
