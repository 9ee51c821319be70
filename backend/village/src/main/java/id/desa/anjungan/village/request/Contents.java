package id.desa.anjungan.village.request;

import id.desa.anjungan.village.letter.LetterContent;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.store.Tx;
import java.time.LocalDate;

/// What the letter of a request says, by the register of today.
public final class Contents {
    private final Register register;

    public Contents(Register register) {
        this.register = register;
    }

    /// @param date the letter's, in the village
    public LetterContent of(Tx tx, RequestRow request, LocalDate date) {
        return new LetterContent(
                request.jenis(),
                register.get(tx, request.nik()),
                request.untuk().map(nik -> register.get(tx, nik)),
                request.answers(),
                date);
    }
}
