package id.desa.anjungan.village.letter;

import id.desa.anjungan.backend.api.PaperSize;
import java.util.Optional;

/// The village as its letters show it.
///
/// @param kode Kemendagri code, such as `99.01.01.2001`
/// @param alamat one line under the kop
/// @param nomorFormat of letter numbers, such as `{kode}/{nomor,3}/{desa}/{bulan}/{tahun}`
/// @param publicUrl where `/v#` verifies a letter, without a slash at the end
/// @param demo marks every sheet DATA CONTOH
public record Desa(
        String kode,
        String nama,
        String kecamatan,
        String kabupaten,
        String alamat,
        PaperSize paper,
        Official kades,
        Optional<Official> sekdes,
        String nomorFormat,
        String publicUrl,
        boolean demo) {
    /// @param jabatan as it stands over the name, such as `KEPALA DESA TIRTAWENING`
    public record Official(String nama, String jabatan, Optional<String> nipd) {}
}
