package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.PrinterReason;

/// What a script can do to a simulated device or to an emulated one.
public sealed interface Fault {
    /// A printer stops, or warns, for a reason.
    record Because(PrinterReason reason) implements Fault {}

    /// Its plug is pulled.
    record Gone() implements Fault {}

    /// It takes bytes and answers nothing.
    record Silent() implements Fault {}

    /// Whoever asks it waits until the fault is over.
    record Stuck() implements Fault {}
}
