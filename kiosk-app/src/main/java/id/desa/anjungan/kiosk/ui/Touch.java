package id.desa.anjungan.kiosk.ui;

/// Where touches go: the sound of a press, and the id of what was chosen.
interface Touch {
    void pressed();

    void chosen(String actionId);
}
