package id.desa.anjungan.config;

/// Who this kiosk is.
///
/// @param id as enrolled with the village
/// @param demo whether simulated devices and demo data are allowed
public record KioskSettings(String id, boolean demo) {
    static KioskSettings read(Section kiosk) {
        return new KioskSettings(
                kiosk.required("id", Kinds.NAME, "Name of this kiosk, as it is enrolled with the village"),
                kiosk.defaulted(
                        "demo",
                        Kinds.YES_NO,
                        false,
                        "Allows `sim:` devices and the dock that moves them; every screen and sheet then says DATA CONTOH"));
    }
}
