package id.desa.anjungan.village.store;

import org.jspecify.annotations.Nullable;

/// What is done within one transaction. Throwing undoes all of it.
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T in(Tx tx);
}
