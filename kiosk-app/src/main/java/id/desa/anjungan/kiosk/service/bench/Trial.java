package id.desa.anjungan.kiosk.service.bench;

/// One thing a device is told to do in a test.
public enum Trial {
    PAGE,
    SLIP,
    LAMP,
    SOUND
}
