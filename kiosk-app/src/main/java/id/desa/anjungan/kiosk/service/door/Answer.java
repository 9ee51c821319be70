package id.desa.anjungan.kiosk.service.door;

/// What whoever knocked hears.
public sealed interface Answer {
    record Open(Entry entry) implements Answer {}

    record Shut(Refusal refusal) implements Answer {}

    /// Something has to be shown first.
    record ShowSomething() implements Answer {}
}
