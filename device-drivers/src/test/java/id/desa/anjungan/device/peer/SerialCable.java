package id.desa.anjungan.device.peer;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A serial line between two ends of this machine (`socat`, two pseudo terminals): one end for the driver,
/// the other for whoever plays the device. Pulled, both names are gone.
public final class SerialCable implements AutoCloseable {
    private final Folder folder = Folder.create("anjungan-serial");
    private Daemon socat;

    public SerialCable() {
        socat = start();
    }

    /// What the driver opens.
    public Path kioskEnd() {
        return folder.path().resolve("kiosk");
    }

    public Path deviceEnd() {
        return folder.path().resolve("device");
    }

    private Daemon start() {
        var started = Daemon.start(
                folder.path(),
                Map.of(),
                List.of("socat", "pty,raw,echo=0,link=" + kioskEnd(), "pty,raw,echo=0,link=" + deviceEnd()));
        started.await(() -> Files.exists(kioskEnd()) && Files.exists(deviceEnd()));
        return started;
    }

    /// From the device's end, each character one byte.
    public void send(String bytes) {
        try (var out = new FileOutputStream(deviceEnd().toFile())) {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unplug() {
        socat.kill();
        try {
            Files.deleteIfExists(kioskEnd());
            Files.deleteIfExists(deviceEnd());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void plugIn() {
        socat = start();
    }

    @Override
    public void close() {
        socat.close();
        folder.close();
    }
}
