package id.desa.anjungan.kiosk.info;

/// @param ask whether the village may answer; else only what the kiosk keeps is looked at
public record InfoEffect(int call, boolean ask) {}
