package id.desa.anjungan.device.power;

/// What a board says of its power supply.
public sealed interface PowerReading {
    /// Never too low, as far as is known.
    record Fine() implements PowerReading {}

    /// Below what the board needs (a Raspberry Pi: 4.63 V), now or within the last seconds: what goes wrong
    /// with USB and serial devices now is not their fault.
    record LowNow() implements PowerReading {}

    /// Enough now; it was too low since the board was switched on.
    record WasLow() implements PowerReading {}

    /// This board does not say: no Raspberry Pi, or a kernel without its drivers.
    record NotTold() implements PowerReading {}
}
