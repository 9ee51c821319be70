package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One run of a program that is ended where it takes longer than it may. Whoever waits for it is let go then.
final class Tool {
    private final Process process;
    private volatile boolean overdue;

    private Tool(Process process) {
        this.process = process;
    }

    /// @param command without anything personal: every user of the machine can read it
    static Tool start(List<String> command, Map<String, String> environment, Duration limit) throws DeviceUnusable {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            var tool = new Tool(builder.start());
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(tool::late);
            return tool;
        } catch (IOException _) {
            throw new DeviceUnusable(OfflineCause.NO_SERVICE, command.getFirst() + " cannot be started");
        }
    }

    private void late() {
        if (process.isAlive()) {
            overdue = true;
            end();
        }
    }

    /// From any thread.
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Gives it all of its input. It may end before it has read that.
    void feed(byte... input) {
        try (var into = process.getOutputStream()) {
            into.write(input);
        } catch (IOException _) {
            // it ended: its exit code tells why
        }
    }

    /// All it says, up to so many bytes; then it is ended.
    byte[] output(int most) {
        try (var from = process.getInputStream()) {
            var said = from.readNBytes(most);
            if (said.length == most) {
                end();
            }
            return said;
        } catch (IOException _) {
            return new byte[0];
        }
    }

    /// Everything it says of its errors; small.
    byte[] errors(int most) {
        try (var from = process.getErrorStream()) {
            return from.readNBytes(most);
        } catch (IOException _) {
            return new byte[0];
        }
    }

    /// @return its exit code
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException _) {
            end();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /// Whether it was ended because it took too long.
    boolean wasOverdue() {
        return overdue;
    }
}
