package id.desa.anjungan.config;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// `ConfigCheck FILE`: prints every problem of a config file with its line and what to write. Exit codes are those of
/// sysexits.h.
public final class ConfigCheck {
    static final int FINE = 0;
    static final int USAGE = 64;
    static final int NO_INPUT = 66;
    static final int CONFIG = 78;

    private ConfigCheck() {}

    public static void main(String[] args) {
        System.exit(check(args, System.out, System.err));
    }

    static int check(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1) {
            err.println("usage: config check FILE");
            return USAGE;
        }
        var file = Path.of(args[0]);
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            err.println(file + ": cannot be read");
            return NO_INPUT;
        }
        return switch (ConfigReader.read(ConfigSources.of(ConfigSource.hand(file, text)))) {
            case ConfigReading.Valid(var config) -> {
                out.println(file + ": fine, kiosk " + config.kiosk().id());
                yield FINE;
            }
            case ConfigReading.NotEnrolled(var config) -> {
                out.println(file + ": fine; not enrolled yet: " + String.join(", ", config.missing())
                        + " will come with enrolment");
                yield FINE;
            }
            case ConfigReading.Invalid(var problems, var _) -> {
                problems.forEach(problem -> err.println(problem.told()));
                yield CONFIG;
            }
        };
    }
}
