package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Writes every picture asked for and their contact sheet: drawn on the JavaFX thread, packed and written beside it.
final class ScreenPictures {
    private static final int WAITING = 12;

    private final Gallery gallery;
    private final Executor fx;
    private final Executor background;

    ScreenPictures(Gallery gallery, Executor fx, Executor background) {
        this.gallery = gallery;
        this.fx = fx;
        this.background = background;
    }

    /// Returns how many were written.
    int write(ScreensOptions options) throws IOException {
        var snapshots = CompletableFuture.supplyAsync(Snapshots::new, fx).join();
        var shots = new ArrayList<ContactSheet.Shot>();
        var files = new ArrayList<CompletableFuture<Void>>();
        var room = new Semaphore(WAITING);
        for (var combination : options.combinations()) {
            var folder = options.out().resolve(combination.folder());
            Files.createDirectories(folder);
            gallery.screens(combination.canvas(), combination.settings()).forEach((name, screen) -> {
                if (options.only().filter(part -> !name.contains(part)).isEmpty()) {
                    shots.add(new ContactSheet.Shot(
                            combination.folder(),
                            name,
                            combination.canvas().width(),
                            combination.canvas().height()));
                    room.acquireUninterruptibly();
                    files.add(picture(snapshots, screen, combination)
                            .thenAcceptAsync(picture -> save(folder.resolve(name + ".png"), picture::png), background)
                            .whenComplete((_, _) -> room.release()));
                }
            });
        }
        CompletableFuture.allOf(files.toArray(CompletableFuture[]::new)).join();
        Files.writeString(options.out().resolve("index.html"), ContactSheet.html(shots));
        return shots.size();
    }

    private CompletableFuture<Snapshots.Picture> picture(
            Snapshots snapshots, Screen screen, ScreensOptions.Combination of) {
        return CompletableFuture.supplyAsync(
                () -> snapshots.take(screen, of.settings().theme(), of.canvas()), fx);
    }

    private static void save(Path file, Supplier<byte[]> png) {
        try {
            Files.write(file, png.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
