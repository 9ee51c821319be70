package id.desa.anjungan.device;

/// Who can put something right: the person before the kiosk, somebody of the office, or somebody with tools.
public enum Mender {
    RESIDENT,
    OFFICER,
    TECHNICIAN
}
