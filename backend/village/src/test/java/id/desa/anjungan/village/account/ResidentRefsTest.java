package id.desa.anjungan.village.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.register.NikPolicy;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentRefsTest {
    private static final Nik TRI = Nik.of("9901015704880001");
    private static final Nik SUPARMAN = Nik.of("9901011205680001");

    private final ResidentRefs refs = new ResidentRefs(new Keyed(new byte[32]));

    @Test
    void namesAResidentTheSameAtOneKioskAndOtherwiseAtAnother() {
        assertThat(refs.of("k1", TRI)).isEqualTo(refs.of("k1", TRI)).matches("[A-Za-z0-9_-]{22}");
        assertThat(refs.of("k2", TRI)).isNotEqualTo(refs.of("k1", TRI));
        assertThat(refs.of("k1", SUPARMAN)).isNotEqualTo(refs.of("k1", TRI));
        var otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(new ResidentRefs(new Keyed(otherKey)).of("k1", TRI)).isNotEqualTo(refs.of("k1", TRI));
    }

    @Test
    void findsTheResidentOfAReferenceForItsKioskOnly(@TempDir Path folder) {
        var register = new Register(NikPolicy.DEMO);
        try (var store = Store.open(folder.resolve("village.db"))) {
            store.run(tx -> List.of(TRI, SUPARMAN).forEach(nik -> register.add(tx, resident(nik))));
            store.run(tx -> {
                assertThat(refs.resolve(tx, register, "k1", refs.of("k1", SUPARMAN)))
                        .contains(SUPARMAN);
                assertThat(refs.resolve(tx, register, "k2", refs.of("k1", SUPARMAN)))
                        .isEmpty();
                assertThat(refs.resolve(tx, register, "k1", "")).isEmpty();
            });
        }
    }

    private static Penduduk resident(Nik nik) {
        return new Penduduk(
                nik,
                "9901010101010001",
                "CONTOH",
                Penduduk.Sex.L,
                "PURWACARITA",
                LocalDate.of(1968, 5, 12),
                "ISLAM",
                "KEPALA KELUARGA",
                "KAWIN",
                "SLTA",
                "PETANI",
                "KRAJAN",
                "001",
                "001",
                "WNI",
                Penduduk.StatusDasar.HIDUP,
                Optional.empty(),
                Optional.empty());
    }
}
