package id.desa.anjungan.kiosk.control;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/// Whether whoever calls may ask. The mode of the socket says it first; the kernel's word for the caller (SO_PEERCRED,
/// unix(7)) says it again, so that a wrong mode or a directory put elsewhere opens it to nobody.
@FunctionalInterface
interface Peer {
    boolean mayAsk(SocketChannel caller) throws IOException;

    /// Root, whoever owns the socket, and the socket's group.
    static Peer ofTheKiosk(Path socket) {
        return caller -> isOfTheKiosk(caller.getOption(ExtendedSocketOptions.SO_PEERCRED), socket);
    }

    private static boolean isOfTheKiosk(UnixDomainPrincipal caller, Path socket) throws IOException {
        var own = Files.readAttributes(socket, PosixFileAttributes.class);
        return caller.user().getName().equals("root")
                || caller.user().equals(own.owner())
                || caller.group().equals(own.group());
    }
}
