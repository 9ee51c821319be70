package id.desa.anjungan.village.kiosk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How kiosks reach this village.
///
/// @param village its name
/// @param urls without a slash at the end, best first; known once the server listens
/// @param serverKey base64url SHA-256 of the SubjectPublicKeyInfo, where this server speaks TLS with a key of its own
public record Contact(String village, Supplier<List<URI>> urls, Optional<String> serverKey) {
    private static final int MOST_URLS = 3;

    List<URI> best() {
        return urls.get().stream().limit(MOST_URLS).toList();
    }

    /// The address a box called, if it is one of ours.
    URI called(String host) {
        return urls.get().stream()
                .filter(url -> url.getRawAuthority().equalsIgnoreCase(host))
                .findFirst()
                .orElseGet(() -> urls.get().getFirst());
    }
}
