package id.desa.anjungan.village.store;

/// What is done within one transaction. Throwing undoes all of it.
@FunctionalInterface
public interface Work<T extends @org.jspecify.annotations.Nullable Object> {
    T in(Tx tx);
}
