package id.desa.anjungan.village;

import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.http.VillageServer;
import id.desa.anjungan.village.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/// The composition root: constructors only, read top to bottom.
public final class Village implements AutoCloseable {
    private final VillageSettings settings;
    private final Store store;
    private final VillageServer server;

    private Village(VillageSettings settings, Store store, VillageServer server) {
        this.settings = settings;
        this.store = store;
        this.server = server;
    }

    public static Village start(VillageSettings settings) {
        makeFolder(settings);
        var store = Store.open(settings.data().resolve("village.db"));
        var features = List.<HttpFeature>of();
        return new Village(settings, store, VillageServer.start(settings.host(), settings.port(), features));
    }

    private static void makeFolder(VillageSettings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    /// Where it answers on this machine, without a slash at the end.
    public URI url() {
        return URI.create("http://" + settings.host() + ":" + port());
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
