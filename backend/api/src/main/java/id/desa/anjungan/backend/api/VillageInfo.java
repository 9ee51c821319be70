package id.desa.anjungan.backend.api;

import java.util.List;

/// Who the village is and what its backend can do: all that a kiosk shows before anybody signs in.
public record VillageInfo(
        String kode,
        String desa,
        String kecamatan,
        String kabupaten,
        String officeHours,
        boolean demo,
        PaperSize paper,
        List<String> capabilities,
        List<News> news) {
    public VillageInfo {
        capabilities = List.copyOf(capabilities);
        news = List.copyOf(news);
    }

    /// One item for the attract screen.
    public record News(Words when, Words title, Words text) {}
}
