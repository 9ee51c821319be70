package id.desa.anjungan.kiosk.health;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.io.IOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that the network under the kiosk has changed: another address, another default route, a cable or a Wi-Fi
/// that came or went. Looking costs well under a millisecond; call [#look] every few seconds from one thread.
public final class NetworkWatch {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkWatch.class);
    private static final Path ROUTES = Path.of("/proc/net/route");
    private static final String ANYWHERE = "00000000";

    private final Supplier<Set<String>> network;
    private final Runnable changed;
    private Set<String> seen;

    /// @param changed called when the network is another one than at the last look
    public NetworkWatch(Runnable changed) {
        this(NetworkWatch::ofThisMachine, changed);
    }

    NetworkWatch(Supplier<Set<String>> network, Runnable changed) {
        this.network = network;
        this.changed = changed;
        this.seen = network.get();
    }

    public void look() {
        var now = network.get();
        if (!now.equals(seen)) {
            seen = now;
            KioskEvent.NETWORK_CHANGED.on(LOG).log();
            changed.run();
        }
    }

    /// What a connection hangs on: addresses of interfaces that are up, and where everything else goes.
    private static Set<String> ofThisMachine() {
        var found = new TreeSet<String>();
        try {
            NetworkInterface.networkInterfaces()
                    .filter(NetworkWatch::isUp)
                    .forEach(one -> one.getInterfaceAddresses()
                            .forEach(address -> found.add(one.getName() + " " + text(address))));
        } catch (SocketException none) {
            found.add("none");
        }
        found.addAll(routes());
        return found;
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static String text(InterfaceAddress address) {
        return address.getAddress().getHostAddress() + "/" + address.getNetworkPrefixLength();
    }

    /// The default routes by interface and gateway, without the counters that change by themselves.
    private static Set<String> routes() {
        try (Stream<String> lines = Files.lines(ROUTES)) {
            var routes = new TreeSet<String>();
            lines.map(line -> line.split("\\s+"))
                    .filter(columns -> columns.length > 3 && columns[1].equals(ANYWHERE))
                    .forEach(columns -> routes.add("route " + columns[0] + " " + columns[2]));
            return routes;
        } catch (IOException notLinux) {
            return Set.of();
        }
    }
}
