package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Backup;
import id.desa.anjungan.provisioning.backup.BackupRecords;
import id.desa.anjungan.provisioning.backup.CheckedBackup;
import id.desa.anjungan.provisioning.backup.MadeBackup;
import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes a backup of the kiosk or of a village, to every place the settings name, or looks after those there are.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Seals what a dead machine would take with it to the recovery key, and writes it to a stick, a"
                + " folder and a server. Old ones are thinned: kept are seven days and four weeks.")
class BackupCommand implements Callable<Integer> {
    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "To this stick or folder only, which was bound before; may be repeated.")
    private List<Path> to = List.of();

    @Option(
            names = {"--village", "--data"},
            paramLabel = "DIR",
            description = "Of the village backend whose data lie here.")
    private Optional<Path> village = Optional.empty();

    @Option(
            names = "--recovery-key",
            paramLabel = "JWK",
            description = "Public recovery key; what the settings say unless given.")
    private Optional<String> recoveryKey = Optional.empty();

    @Option(names = "--server", paramLabel = "URL", description = "To this WebDAV folder too.")
    private Optional<URI> server = Optional.empty();

    @Option(names = "--nightly", description = "Where no recovery key is known, says so and ends with 0.")
    private boolean nightly;

    @ArgGroup
    private final Instead instead = new Instead();

    /// What it does instead of making one.
    static final class Instead {
        @Option(names = "--bind", paramLabel = "DIR", description = "Makes a stick or a folder ours, and no backup.")
        private Optional<Path> bind = Optional.empty();

        @Option(
                names = "--verify",
                paramLabel = "FILE",
                description = "Reads a backup through to its last byte, with --key.")
        private Optional<Path> verify = Optional.empty();

        @Option(names = "--last", description = "When the last one went well; ends with 1 where that is too long ago.")
        private boolean last;
    }

    @Option(names = "--key", paramLabel = "FILE", description = "The recovery key from the safe, for --verify.")
    private Optional<Path> key = Optional.empty();

    final Workplace work;
    private final Optional<Path> here;

    BackupCommand(Workplace work) {
        this(work, Optional.empty());
    }

    /// @param here the data of the village whose command this is
    BackupCommand(Workplace work, Optional<Path> here) {
        this.work = work;
        this.here = here;
    }

    private Optional<Path> village() {
        return village.or(() -> here);
    }

    @Override
    public Integer call() {
        if (instead.bind.isPresent()) {
            return bound(instead.bind.get());
        }
        if (instead.verify.isPresent()) {
            return verified(instead.verify.get());
        }
        return instead.last ? last() : made();
    }

    private int bound(Path stick) {
        try {
            if (!Files.isDirectory(stick)) {
                return BackupWords.refused(new Refused(Refusal.NO_FOLDER, stick.toString()), common, work);
            }
            var data = village().filter(Files::isDirectory);
            if (data.isPresent()) {
                Backup.bind(stick, data.get());
            } else {
                Backup.bind(stick);
            }
        } catch (IOException refused) {
            return BackupWords.refused(
                    new Refused(Refusal.IO, refused.getClass().getSimpleName()), common, work);
        }
        say(Map.of("bound", stick.toString()), "backup.bound", stick);
        return Exit.GOOD;
    }

    private int verified(Path file) {
        var safe = key.orElse(Path.of(""));
        var passphrase = SafeKey.passphrase(safe, work, common.words());
        return switch (Backup.check(file, safe, passphrase)) {
            case Refused refused -> BackupWords.refused(refused, common, work);
            case CheckedBackup.Good(var manifest, var files, var bytes) -> {
                say(
                        Map.of("good", true, "at", manifest.at().toString(), "files", files, "bytes", bytes),
                        "backup.good",
                        BackupWords.time(manifest.at()),
                        files,
                        BackupWords.megabytes(bytes));
                yield Exit.GOOD;
            }
        };
    }

    private int last() {
        var last = BackupRecords.last(folder());
        if (last.isEmpty()) {
            say(Map.of("last", "never"), "backup.never");
            return Exit.SOMETHING_TO_MEND;
        }
        var age = Duration.between(last.get().at(), work.clock().instant());
        say(
                Map.of("last", last.get().at().toString(), "place", last.get().place(), "hours", age.toHours()),
                "backup.last",
                BackupWords.time(last.get().at()),
                last.get().place(),
                age.toHours());
        return BackupRecords.isOld(folder(), work.clock().instant()) ? Exit.SOMETHING_TO_MEND : Exit.GOOD;
    }

    private Path folder() {
        return village().orElseGet(() -> common.stateDir(work));
    }

    private int made() {
        var plan = BackupPlans.of(new BackupPlans.Asked(village(), recoveryKey, to, server), common, work);
        if (plan.isEmpty()) {
            work.err().println(common.words().say("backup.no-key"));
            return nightly ? Exit.GOOD : Exit.CONFIG;
        }
        if (plan.get().isEmpty()) {
            work.err().println(common.words().say("backup.no-place"));
            return Exit.NO_INPUT;
        }
        return told(plan.get().run(work.clock()));
    }

    /// One good place is a backup; where another failed, that is something to mend.
    private int told(List<MadeBackup> all) {
        var code = Exit.GOOD;
        var json = new ArrayList<Map<String, Object>>();
        for (var one : all) {
            switch (one) {
                case Refused refused -> {
                    work.err()
                            .println(common.words()
                                    .say("backup.refused." + refused.why().name(), refused.detail()));
                    json.add(Map.of("refused", refused.why().name(), "detail", refused.detail()));
                    code = Exit.SOMETHING_TO_MEND;
                }
                case MadeBackup.Made made -> {
                    json.add(json(made));
                    if (!common.json()) {
                        work.out()
                                .println(common.words()
                                        .say(
                                                "backup.made",
                                                made.name(),
                                                made.place(),
                                                BackupWords.megabytes(made.bytes())));
                    }
                }
            }
        }
        if (common.json()) {
            BackupWords.json(work, Map.of("backups", json));
        }
        return code;
    }

    private static Map<String, Object> json(MadeBackup.Made made) {
        var document = new LinkedHashMap<String, Object>();
        document.put("place", made.place());
        document.put("name", made.name());
        document.put("at", made.at().toString());
        document.put("bytes", made.bytes());
        document.put("sha256", made.sha256());
        return document;
    }

    private void say(Map<String, ?> json, String key, Object... arguments) {
        if (common.json()) {
            BackupWords.json(work, json);
        } else {
            work.out().println(common.words().say(key, arguments));
        }
    }
}
