package id.desa.anjungan.village.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.village.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NikPolicyTest {
    private static final String HEADER = "nik,no_kk,nama,jk,tempat_lahir,tgl_lahir,agama,shdk,status_kawin,pendidikan,"
            + "pekerjaan,dusun,rt,rw,kewarganegaraan,status_dasar,ayah,ibu";
    private static final Penduduk FICTITIOUS = resident("99");
    /// A province that exists, with a serial no office gives.
    private static final Penduduk REAL = resident("3" + "3");

    @TempDir
    Path folder;

    @Test
    void keepsRealPeopleOutOfADemo() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            var demo = new Register(NikPolicy.DEMO);
            assertThatThrownBy(() -> store.run(tx -> demo.add(tx, REAL))).isInstanceOf(IllegalArgumentException.class);
            assertThatCode(() -> store.run(tx -> demo.add(tx, FICTITIOUS))).doesNotThrowAnyException();
        }
    }

    @Test
    void keepsDemoPeopleOutOfProductionEvenInAnOldFile() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            var production = new Register(NikPolicy.PRODUCTION);
            assertThatThrownBy(() -> store.run(tx -> production.add(tx, FICTITIOUS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(FICTITIOUS.nik().digits());
            store.run(tx -> new Register(NikPolicy.DEMO).add(tx, FICTITIOUS));
            assertThat(store.<Boolean>read(production::isOurs)).isFalse();
        }
    }

    @Test
    void readsBackWhatItWrote() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            var register = new Register(NikPolicy.DEMO);
            store.run(tx -> register.add(tx, FICTITIOUS));
            var found = store.read(tx -> register.find(tx, FICTITIOUS.nik()));
            assertThat(found).contains(FICTITIOUS);
        }
    }

    private static Penduduk resident(String province) {
        var row = province + "01011205680001," + province
                + "01011403160001,NAMA CONTOH,L,Purwacarita,1968-05-12,ISLAM,ANAK,KAWIN,SLTP,PETANI,Krajan,001,001,WNI,"
                + "HIDUP,AYAH CONTOH,";
        return RegisterCsv.resident(RegisterCsv.rows(List.of(HEADER, row)).getFirst());
    }
}
