package id.desa.anjungan.village.store;

/// The file cannot be read or written, or a statement is wrong: a fault, never an answer. Its message holds no value of
/// any row.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
