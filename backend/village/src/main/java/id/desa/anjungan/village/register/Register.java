package id.desa.anjungan.village.register;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.store.Row;
import id.desa.anjungan.village.store.Tx;
import java.util.List;
import java.util.Optional;

/// The register's rows. The only way in is guarded by the [NikPolicy].
public final class Register {
    private final NikPolicy policy;

    public Register(NikPolicy policy) {
        this.policy = policy;
    }

    public Optional<Penduduk> find(Tx tx, Nik nik) {
        return tx.one("SELECT * FROM penduduk WHERE nik = ?", Register::read, nik);
    }

    /// Somebody a request names: the foreign key says that the row is there.
    public Penduduk get(Tx tx, Nik nik) {
        return find(tx, nik).orElseThrow(() -> new IllegalStateException("a request without its resident"));
    }

    /// Who shares the family card and lives here, eldest first.
    public List<Penduduk> household(Tx tx, Penduduk member) {
        return tx.list(
                "SELECT * FROM penduduk WHERE no_kk = ? AND status_dasar = 'HIDUP' ORDER BY tanggal_lahir, nik",
                Register::read,
                member.noKk());
    }

    /// @throws IllegalArgumentException for a NIK this register must not hold
    public void add(Tx tx, Penduduk p) {
        if (!policy.accepts(p.nik()) || p.noKk().startsWith("99") != p.nik().isDemo()) {
            throw new IllegalArgumentException("demo data and real people never meet in one register");
        }
        tx.update(
                "INSERT INTO penduduk VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p.nik(),
                p.noKk(),
                p.nama(),
                p.jenisKelamin(),
                p.tempatLahir(),
                p.tanggalLahir(),
                p.agama(),
                p.hubunganKeluarga(),
                p.statusKawin(),
                p.pendidikan(),
                p.pekerjaan(),
                p.dusun(),
                p.rt(),
                p.rw(),
                p.kewarganegaraan(),
                p.statusDasar(),
                p.ayah(),
                p.ibu());
    }

    /// Whether the file was filled by a server of the same kind: a demo's data must not come up in production.
    public boolean isOurs(Tx tx) {
        return niks(tx).stream().allMatch(policy::accepts);
    }

    /// Everybody's.
    public List<Nik> niks(Tx tx) {
        return tx.list("SELECT nik FROM penduduk", row -> row.nik("nik"));
    }

    public boolean isEmpty(Tx tx) {
        return tx.number("SELECT count(*) FROM penduduk") == 0;
    }

    private static Penduduk read(Row row) {
        return new Penduduk(
                row.nik("nik"),
                row.text("no_kk"),
                row.text("nama"),
                row.word("jenis_kelamin", Penduduk.Sex.class),
                row.text("tempat_lahir"),
                row.date("tanggal_lahir"),
                row.text("agama"),
                row.text("hubungan"),
                row.text("status_kawin"),
                row.text("pendidikan"),
                row.text("pekerjaan"),
                row.text("dusun"),
                row.text("rt"),
                row.text("rw"),
                row.text("kewarganegaraan"),
                row.word("status_dasar", Penduduk.StatusDasar.class),
                row.maybeText("ayah"),
                row.maybeText("ibu"));
    }
}
