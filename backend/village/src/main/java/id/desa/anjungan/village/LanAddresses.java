package id.desa.anjungan.village;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/// Under which addresses a machine is reached on the networks it hangs on.
final class LanAddresses {
    private LanAddresses() {}

    /// IPv4 without the loopback; the loopback alone where there is no network.
    static List<String> all() {
        try {
            var found = NetworkInterface.networkInterfaces()
                    .filter(LanAddresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
            return found.isEmpty() ? List.of(VillageSettings.LOOPBACK) : found;
        } catch (SocketException e) {
            return List.of(VillageSettings.LOOPBACK);
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
