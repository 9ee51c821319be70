package id.desa.anjungan.config;

import java.util.Optional;

/// Who this kiosk is.
///
/// @param id as enrolled with the village
/// @param demo whether simulated devices and demo data are allowed
public record KioskSettings(String id, boolean demo) {
    /// As far as it is known before enrolment.
    record Said(Optional<String> id, boolean demo) {
        Optional<KioskSettings> enrolled() {
            return id.map(name -> new KioskSettings(name, demo));
        }
    }

    static Said read(Section kiosk) {
        return new Said(
                kiosk.enrolled("id", Kinds.NAME, "Name of this kiosk, as it is enrolled with the village"),
                kiosk.defaultedByHand(
                        "demo",
                        Kinds.YES_NO,
                        false,
                        "Allows `sim:` devices and the dock that moves them; every screen and sheet then says DATA CONTOH"));
    }
}
