package id.desa.anjungan.config;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A folder of small files, by the few steps between which the power can go.
interface SettingsFiles {
    String NEXT = ".next";

    Optional<String> read(String name) throws IOException;

    List<String> names() throws IOException;

    /// A new file, in the place of one of this name, whose content is on the disk when this returns.
    void create(String name, String text) throws IOException;

    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /// From here on the names made, changed and deleted before are there after a power cut.
    void sync() throws IOException;

    /// Keeps every other thread and process from changing the folder until it is closed.
    default Held held() throws IOException {
        return () -> {};
    }

    interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// Puts a file where it belongs, whole or not at all, and for good.
    default void place(String name, String text) throws IOException {
        create(name + NEXT, text);
        rename(name + NEXT, name);
        sync();
    }
}
