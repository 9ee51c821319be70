package id.desa.anjungan.backend.api.proof;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One HTTP call as a proof covers it.
///
/// @param method in capitals
/// @param uri absolute; query and fragment are not covered (RFC 9449 4.2)
/// @param body the bytes as sent, empty where there is none
/// @param token the resident's token, if the call carries one
/// @param nonce the server's last `DPoP-Nonce`, if there was one
public record ProvenCall(String method, URI uri, byte[] body, Optional<String> token, Optional<String> nonce) {
    public ProvenCall {
        if (!uri.isAbsolute() || uri.getHost() == null) {
            throw new IllegalArgumentException("a proof covers an absolute http(s) address");
        }
    }

    /// The claim `htu`: scheme and host in small letters, no default port, no query, no fragment (RFC 3986 6.2).
    String htu() {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var port = uri.getPort();
        var standard = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (standard ? "" : ":" + port)
                + uri.getRawPath();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvenCall that
                && method.equals(that.method)
                && uri.equals(that.uri)
                && Arrays.equals(body, that.body)
                && token.equals(that.token)
                && nonce.equals(that.nonce);
    }

    @Override
    public int hashCode() {
        return htu().hashCode();
    }

    @Override
    public String toString() {
        return "ProvenCall[" + method + " " + htu() + "]";
    }
}
