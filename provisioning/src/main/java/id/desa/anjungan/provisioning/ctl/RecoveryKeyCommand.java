package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.RecoveryKey;
import id.desa.anjungan.provisioning.backup.RecoveryKeyFile;
import id.desa.anjungan.provisioning.backup.SafePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the key that opens backups, on the admin's own machine; its public half goes into the settings.
@Command(
        name = "recovery-key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The key that opens backups.")
final class RecoveryKeyCommand implements Runnable {
    private static final int SHORTEST = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli gives the real one

    private final Workplace work;

    RecoveryKeyCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a key: a file and a page to print, both for the safe, and a line for the settings.")
    int make(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "FILE", description = "Where the private half is written; must not be there yet.")
                    Path file,
            @Option(names = "--passphrase", description = "Asks for a passphrase of 12 characters or more.")
                    boolean withPassphrase)
            throws IOException {
        if (Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(), file + " is there already; a recovery key is never overwritten");
        }
        var passphrase = withPassphrase ? asked(common) : new char[0];
        var key = RecoveryKeyFile.make();
        var text = RecoveryKeyFile.text(key, passphrase);
        var known = new RecoveryKey(key);
        RecoveryKeyFile.write(file, text);
        var page = file.resolveSibling(file.getFileName() + ".html");
        RecoveryKeyFile.write(
                page,
                SafePage.of(
                        text, known.id(), passphrase.length > 0, work.clock().instant()));
        Arrays.fill(passphrase, ' ');
        said(common, file, page, known);
        return Exit.GOOD;
    }

    private char[] asked(CommonOptions common) {
        var typed = SafeKey.asked(work, common.words().say("recovery-key.passphrase"));
        if (typed.length < SHORTEST) {
            throw new ParameterException(spec.commandLine(), "a passphrase has 12 characters or more");
        }
        return typed;
    }

    private void said(CommonOptions common, Path file, Path page, RecoveryKey key) {
        if (common.json()) {
            BackupWords.json(
                    work,
                    Map.of("file", file.toString(), "page", page.toString(), "id", key.id(), "public", key.toJson()));
            return;
        }
        var words = common.words();
        work.out().println(words.say("recovery-key.made", file, page, key.id()));
        work.out().println(words.say("recovery-key.settings"));
        work.out().println();
        work.out().println("[backup]");
        work.out().println("recovery-key = '" + key.toJson() + "'");
    }
}
