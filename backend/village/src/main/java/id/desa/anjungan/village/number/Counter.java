package id.desa.anjungan.village.number;

import id.desa.anjungan.village.store.Tx;

/// Hands out 1, 2, 3 ... by what is counted: one row each, raised within the transaction that uses the number.
public final class Counter {
    public long next(Tx tx, String scope) {
        return tx.one(
                        "INSERT INTO counter VALUES (?, 1) ON CONFLICT (scope) DO UPDATE SET last = last + 1 RETURNING last",
                        row -> row.number("last"),
                        scope)
                .orElseThrow();
    }
}
