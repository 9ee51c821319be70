package id.desa.anjungan.device.peer;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// A D-Bus of our own: `ippeveprinter` will not start without a system bus, and the machine's is left alone.
final class PrivateBus implements AutoCloseable {
    private final Daemon daemon;
    private final String address;

    private PrivateBus(Daemon daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    static PrivateBus start(Folder folder) {
        var socket = folder.path().resolve("bus");
        var config = folder.write("bus.conf", """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """.formatted(socket));
        var daemon = Daemon.start(
                folder.path(), Map.of(), List.of("dbus-daemon", "--config-file=" + config, "--nofork", "--nopidfile"));
        daemon.await(() -> Files.exists(socket));
        return new PrivateBus(daemon, "unix:path=" + socket);
    }

    /// For the environment of whoever looks for the system bus.
    Map<String, String> environment() {
        return Map.of("DBUS_SYSTEM_BUS_ADDRESS", address);
    }

    @Override
    public void close() {
        daemon.close();
    }
}
