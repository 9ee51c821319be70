package id.desa.anjungan.kiosk.systemd;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// systemd, as a service of `Type=notify` sees it (sd_notify(3)). Any thread; nothing here waits. Where the kiosk was
/// not started by systemd, all of it is said to nobody.
public final class ServiceManager implements AutoCloseable {
    private final Optional<DatagramSocket> socket;
    private final Optional<Duration> watchdog;
    private volatile boolean ready;

    private ServiceManager(Optional<DatagramSocket> socket, Optional<Duration> watchdog) {
        this.socket = socket;
        this.watchdog = watchdog;
    }

    /// @param environment `NOTIFY_SOCKET`, and `WATCHDOG_USEC` where the unit has a `WatchdogSec`
    public static ServiceManager of(Map<String, String> environment) {
        return new ServiceManager(
                Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                        .filter(path -> path.startsWith("/") || path.startsWith("@"))
                        .map(DatagramSocket::new),
                Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                        .filter(micros -> micros.matches("[1-9][0-9]{0,17}"))
                        .map(micros -> Duration.ofNanos(Math.multiplyExact(Long.parseLong(micros), 1000L))));
    }

    /// How long systemd waits for a sign of life before it ends the kiosk and starts it again.
    public Optional<Duration> watchdog() {
        return watchdog;
    }

    /// The first screen that can be touched stands. Told once.
    public synchronized void ready() {
        if (!ready) {
            say("READY=1");
            ready = true;
        }
    }

    /// One line for `systemctl status`; no personal data.
    public void status(String line) {
        say("STATUS=" + line.replaceAll("\\p{Cntrl}", " "));
    }

    /// For another [#watchdog] from now on. Not before [#ready]: the first sign of life would begin that watch,
    /// and a board that reads everything from a slow card for the first time may take longer for one step of
    /// its start. Till then systemd waits as long as the unit's `TimeoutStartSec` says.
    void alive() {
        if (ready) {
            say("WATCHDOG=1");
        }
    }

    public void stopping() {
        say("STOPPING=1");
    }

    private void say(String message) {
        socket.ifPresent(to -> to.send(message + "\n"));
    }

    @Override
    public void close() {
        socket.ifPresent(DatagramSocket::close);
    }
}
