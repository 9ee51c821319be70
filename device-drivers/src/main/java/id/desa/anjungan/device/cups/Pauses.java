package id.desa.anjungan.device.cups;

import java.util.List;

/// Tells a queue its spooler stopped from one a person did. Both are `stopped` for the reason `paused`;
/// only the message differs: CUPS leaves the last words of the backend that failed, a person leaves
/// "Paused" (`cupsdisable`) or words of his own (`-r`). What is not known for the spooler's is taken for a
/// person's, and a person's pause is never lifted.
final class Pauses {
    /// How the messages begin that CUPS' backends and its scheduler give up with.
    private static final List<String> OF_THE_SPOOLER = List.of(
            "The printer is not responding",
            "The printer is not connected",
            "The printer may not exist or is unavailable",
            "The printer is unreachable",
            "The printer is in use",
            "The printer is busy",
            "The printer did not respond",
            "The printer stopped responding",
            "Printer stopped due to backend errors",
            "Unable to locate printer",
            "Unable to contact printer",
            "Unable to send data to printer",
            "Unable to get printer status",
            "Unable to open device file",
            "Waiting for printer to become available",
            "Waiting for job to complete",
            "Lost connection to printer",
            "Connected to printer",
            "Connecting to printer",
            "Sending data to printer",
            "Spooling job",
            "Backend failed",
            "Filter failed",
            "Print job was not accepted");

    private Pauses() {}

    /// A queue that takes no jobs at all was told so by a person.
    static boolean isOfTheSpooler(PrinterView queue) {
        return queue.stopped()
                && queue.accepting()
                && queue.keywords().contains("paused")
                && OF_THE_SPOOLER.stream().anyMatch(queue.message()::startsWith);
    }
}
