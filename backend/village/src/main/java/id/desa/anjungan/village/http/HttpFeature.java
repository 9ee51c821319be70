package id.desa.anjungan.village.http;

import io.helidon.webserver.http.HttpRouting;

/// Something the village's server serves: the contract's routes, the officers' pages.
@FunctionalInterface
public interface HttpFeature {
    void addTo(HttpRouting.Builder routing);
}
