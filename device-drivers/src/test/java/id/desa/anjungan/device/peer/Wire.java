package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/// What a printer hangs on. Starts plugged in.
interface Wire extends AutoCloseable {
    /// How a driver names it.
    URI uri();

    /// Returns once nobody can reach it any more.
    void unplug();

    void plugIn();

    /// Tears the connection of the moment; the next one is possible at once.
    void tear();

    @Override
    void close();

    /// The printer's side of one connection; returns when it has nothing more to say.
    @FunctionalInterface
    interface Talk {
        void with(InputStream in, OutputStream out) throws IOException;
    }

    /// One that has its talk with whoever connects, one connection after the other.
    @FunctionalInterface
    interface Kind {
        Wire between(Talk talk);
    }
}
