package id.desa.anjungan.kiosk.service.power;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// By systemd: logind switches the machine off for the kiosk's user, whom a polkit rule allows that and nothing else;
/// the program starts anew because its unit says so whenever it ends.
public final class SystemdPower implements MachinePower {
    private static final List<String> OFF = List.of("systemctl", "poweroff", "--no-ask-password");
    private static final int LIMIT_SECONDS = 20;

    private final Runnable finish;
    private final Runnable end;

    /// @param finish brings what is under way to its end and writes it down
    /// @param end of the program
    public SystemdPower(Runnable finish, Runnable end) {
        this.finish = finish;
        this.end = end;
    }

    @Override
    public boolean now(PowerKind kind) {
        finish.run();
        return switch (kind) {
            case OFF -> off();
            case RESTART -> {
                end.run();
                yield true;
            }
        };
    }

    private static boolean off() {
        try {
            var process = new ProcessBuilder(OFF)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
