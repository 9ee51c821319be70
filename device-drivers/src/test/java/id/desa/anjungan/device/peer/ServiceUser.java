package id.desa.anjungan.device.peer;

import java.nio.file.Path;
import java.util.List;

/// A user without any rights, as the kiosk's is: `nobody` where the tests run as root, else whoever runs them.
final class ServiceUser {
    private ServiceUser() {}

    static String name() {
        return CupsConfig.isRoot() ? "nobody" : System.getProperty("user.name");
    }

    static String group() {
        return Daemon.answer(Path.of("/"), List.of("id", "-gn", name())).strip();
    }

    /// Speaks with a socket in that user's name.
    static List<String> relay(Path from, Path to) {
        return List.of(
                "setpriv",
                "--reuid=" + name(),
                "--regid=" + group(),
                "--clear-groups",
                "socat",
                "UNIX-LISTEN:" + from + ",fork",
                "UNIX-CONNECT:" + to);
    }
}
