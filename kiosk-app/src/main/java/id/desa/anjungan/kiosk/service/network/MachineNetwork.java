package id.desa.anjungan.kiosk.service.network;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The network of the machine this kiosk runs on.
public final class MachineNetwork implements NetworkTools {
    private static final int ASKED = 5;

    private final String village;
    private final BooleanSupplier ask;
    private final LongSupplier nanoTime;
    private final Nmcli nmcli;

    /// @param village as shown; empty where none is known
    /// @param ask asks the village something small, and says whether it answered; blocks, bounded in time
    public MachineNetwork(String village, BooleanSupplier ask, LongSupplier nanoTime, Nmcli nmcli) {
        this.village = village;
        this.ask = ask;
        this.nanoTime = nanoTime;
        this.nmcli = nmcli;
    }

    @Override
    public NetworkView view() {
        return new NetworkView(addresses(), village, nmcli.hasWifi());
    }

    @Override
    public Quality measure() {
        var times = new ArrayList<Duration>();
        for (var call = 0; call < ASKED; call++) {
            var began = nanoTime.getAsLong();
            if (ask.getAsBoolean()) {
                times.add(Duration.ofNanos(nanoTime.getAsLong() - began));
            } else if (times.isEmpty()) {
                break; // nobody is there: five times the longest wait would be a minute
            }
        }
        times.sort(null);
        return times.isEmpty()
                ? new Quality(ASKED, 0, Duration.ZERO, Duration.ZERO)
                : new Quality(ASKED, times.size(), times.getFirst(), times.get(times.size() / 2));
    }

    @Override
    public List<WifiSeen> listen() {
        return nmcli.listen();
    }

    @Override
    public JoinOutcome join(WifiCode wifi) {
        return nmcli.join(wifi);
    }

    private static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(MachineNetwork::isUp)
                    .flatMap(one -> one.inetAddresses()
                            .filter(address -> !address.isLinkLocalAddress())
                            .map(address -> one.getName() + "  " + text(address)))
                    .sorted()
                    .toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
