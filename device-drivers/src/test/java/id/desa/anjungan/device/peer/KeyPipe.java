package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A keyboard as the kernel shows it: a stream of `struct input_event`, through a named pipe. It knows the US layout's
/// letters, digits, `:` and `-`; any key by its number.
public final class KeyPipe implements AutoCloseable {
    private static final int RECORD = 24;
    private static final int KEY = 1;
    private static final int SYNC = 0;
    private static final int SHIFT = 42;
    private static final int ENTER = 28;
    private static final String ROWS = "1234567890-=\0\0qwertyuiop[]\0\0asdfghjkl;'`\0\\zxcvbnm,./";
    private static final int FIRST = 2;

    private final Folder folder = Folder.create("anjungan-keys");
    private RandomAccessFile pipe;

    public KeyPipe() {
        pipe = make();
    }

    public Path path() {
        return folder.path().resolve("event0");
    }

    private RandomAccessFile make() {
        Daemon.run(folder.path(), Map.of(), List.of("mkfifo", path().toString()));
        try {
            return new RandomAccessFile(path().toFile(), "rw"); // both ways, so that it never waits for a reader
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Types it and presses Enter.
    public void scan(String text) {
        type(text);
        press(ENTER);
    }

    public void type(String text) {
        text.chars().forEach(character -> {
            var shifted = Character.isUpperCase(character) || character == ':';
            var plain = character == ':' ? ';' : Character.toLowerCase((char) character);
            if (shifted) {
                event(KEY, SHIFT, 1);
            }
            press(FIRST + ROWS.indexOf(plain));
            if (shifted) {
                event(KEY, SHIFT, 0);
            }
        });
    }

    /// Down and up.
    public void press(int key) {
        event(KEY, key, 1);
        event(SYNC, 0, 0);
        event(KEY, key, 0);
        event(SYNC, 0, 0);
    }

    public void event(int type, int code, int value) {
        var record = ByteBuffer.allocate(RECORD).order(ByteOrder.nativeOrder());
        record.position(16).putShort((short) type).putShort((short) code).putInt(value);
        try {
            pipe.write(record.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unplug() {
        try {
            Files.delete(path());
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void plugIn() {
        pipe = make();
    }

    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.close();
    }
}
