package id.desa.anjungan.village.request;

import id.desa.anjungan.village.store.Tx;

/// Settles a print of which neither the kiosk nor its printer can say whether paper came out.
@FunctionalInterface
public interface PrintSettlement {
    /// False if no such print holds the letter.
    boolean settle(Tx tx, LetterRow letter, boolean printed);
}
