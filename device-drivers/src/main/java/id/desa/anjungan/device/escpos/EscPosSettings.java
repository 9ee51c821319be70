package id.desa.anjungan.device.escpos;

import java.time.Duration;

/// How long each thing may take.
///
/// @param connect for reaching the printer
/// @param answer for one status byte; a printer that is silent this long has no status channel
/// @param stall the longest it may take no byte of a slip
/// @param confirm from the last byte until it says the slip is printed
/// @param stopped how long a stop in the middle may last before the slip is given up
public record EscPosSettings(Duration connect, Duration answer, Duration stall, Duration confirm, Duration stopped) {

    public static final EscPosSettings STANDARD = new EscPosSettings(
            Duration.ofSeconds(2),
            Duration.ofMillis(600),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15));
}
