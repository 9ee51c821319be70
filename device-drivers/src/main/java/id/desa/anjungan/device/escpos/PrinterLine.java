package id.desa.anjungan.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/// Bytes to a printer and back. Every call ends in the time it is given.
interface PrinterLine extends AutoCloseable {
    /// Fails where the printer takes no byte for that long.
    void send(byte[] bytes, Duration stall) throws IOException;

    /// Waits until what was sent has left this machine, as far as that can be told here, and fails where it does not.
    default void drain(Duration limit) throws IOException {}

    /// Says that nothing more comes, and waits until the other side has taken all of it, as far as that can be told
    /// here. Fails where it does not. Nothing can be sent after it.
    default void end(Duration limit) throws IOException {
        drain(limit);
    }

    /// How long so many bytes are on their way.
    default Duration onTheWay(long bytes) {
        return Duration.ZERO;
    }

    /// The next byte, 0 to 255; empty where none comes in time.
    OptionalInt receive(Duration limit) throws IOException;

    /// From another thread: what is under way on this line is not wanted any more. Ends the wait it is in, or else its
    /// next one.
    void recall();

    boolean isRecalled();

    @Override
    void close();

    /// Opens one. A line lives for one slip or one question: a printer that was switched off and on again is found.
    @FunctionalInterface
    interface Connector extends AutoCloseable {
        PrinterLine open(Duration limit) throws IOException;

        /// Opens none any more.
        @Override
        default void close() {}
    }
}
