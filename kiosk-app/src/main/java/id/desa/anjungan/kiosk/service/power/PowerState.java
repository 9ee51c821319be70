package id.desa.anjungan.kiosk.service.power;

import java.time.Instant;

public sealed interface PowerState {
    record Choosing() implements PowerState {}

    record Asking(PowerKind kind) implements PowerState {}

    record Going(PowerKind kind, int call, Instant since) implements PowerState {}

    /// The machine would not.
    record Failed(PowerKind kind) implements PowerState {}
}
