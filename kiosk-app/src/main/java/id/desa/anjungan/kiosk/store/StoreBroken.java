package id.desa.anjungan.kiosk.store;

/// The database cannot be read or written: a full or dying disk. Whoever is about to print does not.
public final class StoreBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreBroken(Throwable cause) {
        super("the store is broken", cause);
    }
}
