package id.desa.anjungan.backend.api;

import java.util.List;

/// The resident's requests, newest first.
public record Requests(List<Permohonan> requests) {
    public Requests {
        requests = List.copyOf(requests);
    }
}
