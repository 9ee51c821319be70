package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.Media;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What stands on a test print besides its pattern.
///
/// @param kiosk its name
/// @param demo whether DATA CONTOH must stand on it
public record TestSheet(String kiosk, Media media, Instant at, ZoneId zone, boolean demo) {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", Locale.of("id", "ID"));

    /// Such as `2 Maret 2026, 10.00`.
    public String date() {
        return FORMAT.format(at.atZone(zone));
    }

    /// What its QR says: nothing that opens or proves anything.
    public String code() {
        return "ANJUNGAN-UJI " + kiosk + " " + at.getEpochSecond();
    }
}
