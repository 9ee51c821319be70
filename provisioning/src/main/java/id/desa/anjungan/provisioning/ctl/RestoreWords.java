package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.RestoredBackup;
import id.desa.anjungan.provisioning.backup.StickBackups;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What restoring says. As JSON, one document comes of one call: the list where only that was asked for, else the end.
final class RestoreWords {
    private static final int SHOWN = 10;

    private final CommonOptions common;
    private final Workplace work;

    RestoreWords(CommonOptions common, Workplace work) {
        this.common = common;
        this.work = work;
    }

    /// @param only whether that is all that was asked for
    void listed(StickBackups backups, boolean only) {
        if (common.json()) {
            if (only) {
                var rows = backups.found().stream().map(RestoreWords::json).toList();
                BackupWords.json(work, Map.of("backups", rows));
            }
        } else {
            rows(backups.found(), only ? Integer.MAX_VALUE : Math.max(SHOWN, backups.kiosks()));
        }
    }

    private void rows(List<StickBackups.Found> all, int most) {
        var shown = Math.min(all.size(), most);
        IntStream.range(0, shown).forEach(number -> row(number + 1, all.get(number)));
        if (all.size() > shown) {
            work.out().println(common.words().say("restore.more", all.size() - shown));
        }
    }

    private void row(int number, StickBackups.Found one) {
        work.out()
                .println(common.words()
                        .say(
                                "restore.row",
                                number,
                                BackupWords.time(one.at()),
                                one.kiosk(),
                                BackupWords.megabytes(one.bytes()),
                                one.name()));
    }

    private static Map<String, Object> json(StickBackups.Found one) {
        return Map.of("name", one.name(), "kiosk", one.kiosk(), "at", one.at().toString(), "bytes", one.bytes());
    }

    void chosen(StickBackups.Found one) {
        if (!common.json()) {
            work.out().println(common.words().say("restore.chosen", BackupWords.time(one.at()), one.name()));
        }
    }

    /// @param goesOn whether the program is started again by itself
    /// @return the exit code
    int done(RestoredBackup.Restored restored, boolean goesOn) {
        var words = common.words();
        var of = restored.manifest();
        if (common.json()) {
            BackupWords.json(work, json(restored));
            return Exit.GOOD;
        }
        work.out().println(words.say("restore.done", BackupWords.time(of.at()), restored.files()));
        restored.beside().forEach(beside -> work.out().println(words.say("restore.beside", beside)));
        var next = goesOn ? "restore.goes-on" : "restore.next." + of.purpose().word();
        work.out().println(words.say(next, of.subject()));
        return Exit.GOOD;
    }

    private static Map<String, Object> json(RestoredBackup.Restored restored) {
        var of = restored.manifest();
        List<String> beside = restored.beside().stream().map(Path::toString).toList();
        return Map.of(
                "restored", of.purpose().word(),
                "subject", of.subject(),
                "at", of.at().toString(),
                "files", restored.files(),
                "beside", beside);
    }
}
