package id.desa.anjungan.village.request;

import id.desa.anjungan.village.store.Tx;
import java.util.Set;

/// Settles a print of which neither the kiosk nor its printer can say whether paper came out.
public interface PrintSettlement {
    /// The requests whose letter such a print holds.
    Set<String> unsettled(Tx tx);

    /// False if no such print holds the letter.
    boolean settle(Tx tx, LetterRow letter, boolean printed);

    /// Takes the letter back from a kiosk that has not fetched it yet.
    TakenBack takeBack(Tx tx, LetterRow letter);

    enum TakenBack {
        YES,
        /// A kiosk holds it ahead and gives it up when it asks next.
        RECALLED,
        /// Paper may be coming out of a kiosk, or have come out.
        NO
    }
}
