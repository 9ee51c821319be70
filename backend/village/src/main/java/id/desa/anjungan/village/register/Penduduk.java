package id.desa.anjungan.village.register;

import id.desa.anjungan.backend.api.Nik;
import java.time.LocalDate;
import java.util.Optional;

/// A resident as the register knows them. Words are the register's own, in capitals.
///
/// @param noKk number of the family card; who shares it is one household
/// @param ayah,ibu parents' names where the register has them
public record Penduduk(
        Nik nik,
        String noKk,
        String nama,
        Sex jenisKelamin,
        String tempatLahir,
        LocalDate tanggalLahir,
        String agama,
        String hubunganKeluarga,
        String statusKawin,
        String pendidikan,
        String pekerjaan,
        String dusun,
        String rt,
        String rw,
        String kewarganegaraan,
        StatusDasar statusDasar,
        Optional<String> ayah,
        Optional<String> ibu) {
    public enum Sex {
        L,
        P
    }

    public enum StatusDasar {
        HIDUP,
        MATI,
        PINDAH
    }

    public boolean sameHousehold(Penduduk other) {
        return noKk.equals(other.noKk);
    }

    @Override
    public String toString() {
        return "Penduduk[masked]";
    }
}
