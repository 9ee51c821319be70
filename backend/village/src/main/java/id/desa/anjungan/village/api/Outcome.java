package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.ContractJson;
import java.util.Optional;

/// A good answer of a route.
///
/// @param type of the body; empty for none
record Outcome(int status, Optional<String> type, byte[] body, Optional<String> etag) {
    private static final String JSON = "application/json";

    static Outcome json(int status, Object value) {
        return new Outcome(status, Optional.of(JSON), ContractJson.mapper().writeValueAsBytes(value), Optional.empty());
    }

    static Outcome ok(Object value) {
        return json(200, value);
    }

    static Outcome pdf(byte[] bytes) {
        return new Outcome(200, Optional.of("application/pdf"), bytes, Optional.empty());
    }

    static Outcome done() {
        return new Outcome(204, Optional.empty(), new byte[0], Optional.empty());
    }

    /// What a reader may keep and ask for again by its ETag; 304 where it has the newest.
    static Outcome kept(byte[] json, String etag, Optional<String> known) {
        return kept(JSON, json, etag, known);
    }

    static Outcome kept(String type, byte[] body, String etag, Optional<String> known) {
        return known.filter(etag::equals).isPresent()
                ? new Outcome(304, Optional.empty(), new byte[0], Optional.of(etag))
                : new Outcome(200, Optional.of(type), body, Optional.of(etag));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return status;
    }

    @Override
    public String toString() {
        return "Outcome[" + status + "]";
    }
}
