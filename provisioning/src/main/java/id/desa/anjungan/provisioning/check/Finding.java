package id.desa.anjungan.provisioning.check;

/// What came of a test, as far as the machine can tell by itself.
public sealed interface Finding {
    /// In keywords; never personal.
    String note();

    record Good(String note) implements Finding {}

    /// The device says it did it; a person must say whether it was done well.
    record AskAPerson(String note) implements Finding {}

    record Failed(String note) implements Finding {}
}
