package id.desa.anjungan.kiosk.service.bench;

/// What came of a [Trial], as far as the kiosk can tell by itself.
public sealed interface Finding {
    String note();

    /// It was done; a person must say whether it was done well.
    record AskAPerson(String note) implements Finding {}

    record Failed(String note) implements Finding {}
}
