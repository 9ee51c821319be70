package id.desa.anjungan.village.request;

import java.util.Optional;

/// Where the kabupaten's directory of keys lies. The village hands it on as it is: only its reader knows whom to trust.
@FunctionalInterface
public interface DirectoryShelf {
    /// A compact JWS; empty where the kabupaten sent none yet.
    Optional<String> newest();
}
