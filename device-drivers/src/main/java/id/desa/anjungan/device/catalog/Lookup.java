package id.desa.anjungan.device.catalog;

/// What the catalogue has under a URI.
public sealed interface Lookup<D> {
    record Found<D>(D device) implements Lookup<D> {}

    /// @param reason what is wrong with the URI and what could be written, for whoever edits the configuration
    record NoDriver<D>(String reason) implements Lookup<D> {}
}
