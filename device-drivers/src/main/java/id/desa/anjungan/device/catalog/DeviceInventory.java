package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.card.PcscFinder;
import id.desa.anjungan.device.cups.CupsFinder;
import id.desa.anjungan.device.escpos.ReceiptPrinterFinder;
import id.desa.anjungan.device.gpio.GpioFinder;
import id.desa.anjungan.device.gpio.KernelChipReader;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import id.desa.anjungan.device.scanner.ScannerFinder;
import id.desa.anjungan.device.sound.AlsaFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// What hangs on this machine, by all finders there are. One that takes too long is left out.
public final class DeviceInventory {
    private static final Duration BOUND = Duration.ofSeconds(4);

    private final List<Finder> finders;

    public DeviceInventory(List<Finder> finders) {
        this.finders = List.copyOf(finders);
    }

    /// Everything the drivers of this catalogue could use.
    public static DeviceInventory ofThisMachine() {
        var root = Path.of("/");
        return new DeviceInventory(List.of(
                new CupsFinder(),
                new ReceiptPrinterFinder(root),
                new ScannerFinder(root),
                new PcscFinder(root),
                new GpioFinder(root.resolve("dev"), new KernelChipReader()),
                new AlsaFinder(root)));
    }

    /// All at once; in the order of the finders.
    public List<FoundDevice> find() {
        var threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("finder-", 1).factory());
        try {
            var searches = finders.stream()
                    .map(finder -> CompletableFuture.supplyAsync(finder::find, threads)
                            .completeOnTimeout(List.of(), BOUND.toMillis(), TimeUnit.MILLISECONDS))
                    .toList();
            return searches.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
