package id.desa.anjungan.village;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What the village's server is told when it starts.
///
/// @param data the folder of the database, the keys and what a village may edit
/// @param host the address it listens on; loopback unless there is a proxy elsewhere
/// @param port 0 for any free one
/// @param publicUrl where residents' phones and kiosks reach it, without a slash at the end; empty: the address it
/// listens on
/// @param demo fills Desa Tirtawening and marks everything DATA CONTOH
public record VillageSettings(Path data, String host, int port, Optional<URI> publicUrl, boolean demo) {
    public static final String LOOPBACK = "127.0.0.1";

    public VillageSettings {
        if (publicUrl.isPresent() && publicUrl.get().toString().endsWith("/")) {
            throw new IllegalArgumentException("the public address ends without a slash");
        }
    }

    /// A demo on any free port of the loopback address.
    public static VillageSettings demo(Path data) {
        return new VillageSettings(data, LOOPBACK, 0, Optional.empty(), true);
    }
}
