package id.desa.anjungan.backend.api;

/// One tap after a service, 1 (tidak baik) to 4 (sangat baik). Holds nobody's name.
public record Rating(int score) {
    public Rating {
        if (score < 1 || score > 4) {
            throw new IllegalArgumentException("a rating is 1 to 4");
        }
    }
}
