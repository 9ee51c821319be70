package id.desa.anjungan.village.letter;

import java.time.LocalDate;

/// Dates as an Indonesian letter writes them: `21 November 2026`.
public final class Tanggal {
    private static final String[] MONTHS = {
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember"
    };

    private Tanggal() {}

    public static String of(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
    }

    /// `November`.
    public static String month(LocalDate date) {
        return MONTHS[date.getMonthValue() - 1];
    }
}
