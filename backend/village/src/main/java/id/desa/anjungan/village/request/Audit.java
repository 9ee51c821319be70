package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.time.Instant;
import java.util.List;

/// Who did what to a request, in the words of the office. Only ever grows.
public final class Audit {
    public static final String RESIDENT = "Warga";

    public void add(Tx tx, Instant at, String who, String what, String request, String note) {
        tx.update(
                "INSERT INTO audit (at, who, what, request, note) VALUES (?, ?, ?, ?, ?)",
                at,
                who,
                what,
                request,
                note);
    }

    /// What an officer did to a resident's account.
    public void addAbout(Tx tx, Instant at, String who, String what, Nik nik) {
        tx.update("INSERT INTO audit (at, who, what, nik) VALUES (?, ?, ?, ?)", at, who, what, nik);
    }

    /// The newest first.
    public List<ServiceDesk.Step> about(Tx tx, Nik nik) {
        return tx.list("SELECT * FROM audit WHERE nik = ? ORDER BY at DESC, id DESC", Audit::step, nik);
    }

    private static ServiceDesk.Step step(Row row) {
        return new ServiceDesk.Step(row.instant("at"), row.text("who"), row.text("what"), row.text("note"));
    }

    List<ServiceDesk.Step> of(Tx tx, String request) {
        return tx.list("SELECT * FROM audit WHERE request = ? ORDER BY at, id", Audit::step, request);
    }
}
