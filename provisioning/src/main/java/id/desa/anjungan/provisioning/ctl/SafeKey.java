package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.RecoveryKeyFile;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Asks for the passphrase of a recovery key: on the terminal without showing it, else the first line of the input.
final class SafeKey {
    private SafeKey() {}

    static char[] passphrase(Path key, Workplace work, Words words) {
        return RecoveryKeyFile.wantsPassphrase(key) ? asked(work, words.say("backup.passphrase")) : new char[0];
    }

    static char[] asked(Workplace work, String question) {
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isPresent() && work.in().equals(System.in)) {
            var typed = console.get().readPassword("%s ", question);
            return typed == null ? new char[0] : typed;
        }
        try {
            var line = new BufferedReader(new InputStreamReader(work.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
