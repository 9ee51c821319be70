package id.desa.anjungan.village.request;

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

    List<ServiceDesk.Step> of(Tx tx, String request) {
        return tx.list(
                "SELECT * FROM audit WHERE request = ? ORDER BY at, id",
                row -> new ServiceDesk.Step(row.instant("at"), row.text("who"), row.text("what"), row.text("note")),
                request);
    }
}
