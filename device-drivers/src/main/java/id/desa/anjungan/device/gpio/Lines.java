package id.desa.anjungan.device.gpio;

import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import java.io.IOException;
import java.util.function.Consumer;

/// The lines of a panel while they are held. One thread.
interface Lines extends AutoCloseable {
    /// Whether it is on now, whatever bounces.
    boolean isOn(Input input) throws IOException;

    void set(Output output, boolean on) throws IOException;

    /// Switches every output off and lets the lines go.
    @Override
    void close();

    @FunctionalInterface
    interface Source {
        /// @param edge told of each edge the kernel saw, on any thread
        /// @throws id.desa.anjungan.device.file.DeviceUnusable with the cause
        Lines open(Consumer<Input> edge) throws IOException;
    }
}
