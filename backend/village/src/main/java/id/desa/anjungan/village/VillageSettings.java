package id.desa.anjungan.village;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the village's server is told when it starts.
///
/// @param data the folder of the database, the keys and what a village may edit
/// @param host the address it listens on; loopback unless there is a proxy elsewhere
/// @param port 0 for any free one
/// @param publicUrl where browsers reach it, and kiosks unless `kioskUrls` says otherwise, without a slash at the end;
/// empty: the address it listens on. What letters print is the profile's to say, and this where it says nothing
/// @param kioskUrls further addresses by which kiosks may call it, such as the one on the village's own network
/// @param tls speaks TLS itself, with a key of its own that kiosks pin; for a hall without a proxy
/// @param demo fills Desa Tirtawening and marks everything DATA CONTOH
public record VillageSettings(
        Path data, String host, int port, Optional<URI> publicUrl, List<URI> kioskUrls, boolean tls, boolean demo) {
    public static final String LOOPBACK = "127.0.0.1";

    public VillageSettings {
        kioskUrls = List.copyOf(kioskUrls);
        if (Stream.concat(publicUrl.stream(), kioskUrls.stream())
                .anyMatch(url -> url.toString().endsWith("/"))) {
            throw new IllegalArgumentException("an address ends without a slash");
        }
        if (!demo
                && !tls
                && !isLoopback(host)
                && !publicUrl.map(VillageSettings::isHttps).orElse(false)) {
            throw new IllegalArgumentException("passwords and NIKs would cross the network readable by others: with"
                    + " --host " + host
                    + " give --tls, or --public-url https://..., the address of the proxy that speaks"
                    + " TLS");
        }
        if (!demo && kioskUrls.stream().anyMatch(VillageSettings::isReadableOnTheWay)) {
            throw new IllegalArgumentException("no kiosk calls another machine by http://, which anybody on the way can"
                    + " read: give --kiosk-url https://...");
        }
    }

    private static boolean isReadableOnTheWay(URI url) {
        return !isHttps(url) && (url.getHost() == null || !isLoopback(url.getHost()));
    }

    /// Without TLS of its own.
    public VillageSettings(
            Path data, String host, int port, Optional<URI> publicUrl, List<URI> kioskUrls, boolean demo) {
        this(data, host, port, publicUrl, kioskUrls, false, demo);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /// A demo on any free port of the loopback address.
    public static VillageSettings demo(Path data) {
        return new VillageSettings(data, LOOPBACK, 0, Optional.empty(), List.of(), true);
    }
}
