package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// `receiptio`, a client of receipt printers that nobody here wrote, from npm: reads an emulator's status by its own
/// reading of Epson's manual. Installed into a folder of its own at the first use; its versions are locked.
public final class Receiptio {
    private final Path folder;

    private Receiptio(Path folder) {
        this.folder = folder;
    }

    /// Fails where it cannot be had.
    ///
    /// @param folder where it is kept from one run to the next
    public static Receiptio in(Path folder) {
        try {
            Files.createDirectories(folder);
            copy(folder, "package.json");
            copy(folder, "package-lock.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var receiptio = new Receiptio(folder.toAbsolutePath());
        if (!Files.exists(receiptio.program())) {
            Daemon.run(
                    receiptio.folder,
                    Map.of(),
                    List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        }
        return receiptio;
    }

    private static void copy(Path folder, String name) throws IOException {
        try (var in = Receiptio.class.getResourceAsStream("receiptio-" + name)) {
            if (in == null) {
                throw new IOException("the build lacks receiptio-" + name);
            }
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path program() {
        return folder.resolve("node_modules/receiptio/bin/cli.js");
    }

    /// What it takes the printer on port 9100 of that address for, such as `online` or `coveropen`.
    public String status(InetAddress printer) {
        return Daemon.answer(
                        folder, List.of("node", program().toString(), "-q", "printer", "-d", printer.getHostAddress()))
                .strip();
    }
}
