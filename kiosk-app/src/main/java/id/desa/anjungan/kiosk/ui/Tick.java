package id.desa.anjungan.kiosk.ui;

/// The soft sound under a finger. Returns at once.
@FunctionalInterface
public interface Tick {
    Tick SILENT = () -> {};

    void sound();
}
