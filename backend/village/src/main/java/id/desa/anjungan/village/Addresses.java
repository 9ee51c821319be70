package id.desa.anjungan.village;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Under which addresses this server is known; the port is known once it listens.
final class Addresses {
    private final VillageSettings settings;
    private volatile int port;

    Addresses(VillageSettings settings) {
        this.settings = settings;
        this.port = settings.port();
    }

    void listensOn(int bound) {
        port = bound;
    }

    /// On this machine.
    URI local() {
        return at(settings.host());
    }

    /// For browsers.
    URI publicUrl() {
        return settings.publicUrl().orElseGet(this::local);
    }

    boolean secure() {
        return "https".equalsIgnoreCase(publicUrl().getScheme());
    }

    /// Any of these may stand in a kiosk's proof.
    List<URI> all() {
        var known = Stream.of(publicUrl(), local(), at(VillageSettings.LOOPBACK), at("localhost"));
        return Stream.of(known, settings.kioskUrls().stream(), forKiosks().stream())
                .flatMap(urls -> urls)
                .distinct()
                .toList();
    }

    /// Where kiosks find it, best first: as it was told, else by its own addresses on the network.
    List<URI> forKiosks() {
        var told = Stream.concat(settings.kioskUrls().stream(), settings.publicUrl().stream())
                .distinct()
                .toList();
        return told.isEmpty() ? ownAddresses() : told;
    }

    private List<URI> ownAddresses() {
        return settings.host().equals("0.0.0.0")
                ? LanAddresses.all().stream().map(this::at).toList()
                : List.of(local());
    }

    private URI at(String host) {
        return URI.create((settings.tls() ? "https://" : "http://") + host + ":" + port);
    }
}
