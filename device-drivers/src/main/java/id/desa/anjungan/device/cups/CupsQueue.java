package id.desa.anjungan.device.cups;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// A queue of CUPS, or an IPP printer itself, and how it is spoken with.
///
/// @param uri `ipp://host:port/printers/queue`, or `ipps:` for the same by TLS
/// @param counter where sides are counted: `auto` as the queue's printer allows, `none`, or `snmp:`, `pjl:` or `ipp:`
/// and
///     a host
/// @param pins SHA-256 of the public keys that are trusted by TLS, in hex; none: whom the JVM trusts
/// @param user the name jobs are sent under; CUPS lets that user see and cancel them
/// @param cupsServer the CUPS `javax.print` sees in this JVM: what `CUPS_SERVER` says
/// @param socket where CUPS believes a user's login, and so lets an operator resume a queue
public record CupsQueue(
        URI uri, String counter, Set<String> pins, String user, Optional<String> cupsServer, Path socket) {
    static final Path SOCKET = Path.of("/run/cups/cups.sock");

    public CupsQueue {
        pins = Set.copyOf(pins);
    }

    /// As this process stands: its user and its `CUPS_SERVER`.
    public static CupsQueue of(URI uri) {
        return new CupsQueue(
                uri,
                "auto",
                Set.of(),
                System.getProperty("user.name"),
                Optional.ofNullable(System.getenv("CUPS_SERVER")),
                SOCKET);
    }

    public CupsQueue countedBy(String other) {
        return new CupsQueue(uri, other, pins, user, cupsServer, socket);
    }

    public CupsQueue trusting(Set<String> keys) {
        return new CupsQueue(uri, counter, keys, user, cupsServer, socket);
    }

    public CupsQueue as(String otherUser, Path otherSocket) {
        return new CupsQueue(uri, counter, pins, otherUser, cupsServer, otherSocket);
    }

    public CupsQueue seenByJavaxPrint(Optional<String> server) {
        return new CupsQueue(uri, counter, pins, user, server, socket);
    }
}
