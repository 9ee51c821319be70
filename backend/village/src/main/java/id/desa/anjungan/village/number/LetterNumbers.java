package id.desa.anjungan.village.number;

import id.desa.anjungan.village.store.Tx;
import java.time.LocalDate;

/// Gives a letter its number within the transaction that issues it: if that fails, nobody ever had the number. The
/// count begins anew with each year of the letters' dates.
public final class LetterNumbers {
    private final Counter counter = new Counter();
    private final NomorFormat format;
    private final Policy policy;
    private final String desa;

    /// What is counted together.
    public enum Policy {
        /// All letters of the village.
        ALL,
        /// Letters of one classification code; for formats with `{kode}`.
        PER_KODE
    }

    public LetterNumbers(NomorFormat format, Policy policy, String desa) {
        if (policy == Policy.PER_KODE && !format.pattern().contains("{kode}")) {
            throw new IllegalArgumentException("counting per kode needs {kode} in the number");
        }
        this.format = format;
        this.policy = policy;
        this.desa = desa;
    }

    public String next(Tx tx, String kode, LocalDate date) {
        var scope = "nomor/" + desa + '/' + date.getYear() + (policy == Policy.PER_KODE ? '/' + kode : "");
        return format.write(kode, counter.next(tx, scope), desa, date);
    }
}
