package id.desa.anjungan.device.card;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.PeripheralStatus.Ready;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lists what `pcscd` has, and readers at the USB that it lacks, with the reason.
public final class PcscFinder implements Finder {
    private static final String KIND = "card-reader";
    private static final Duration LIMIT = Duration.ofMillis(1_500);
    /// Kernel drivers for NFC chips, which take a reader such as the ACR122U before `pcscd` can.
    private static final String NFC_DRIVERS = "pn533.*|.*nfc.*";

    private final Path root;
    private final String library;

    /// @param root `/`, or a folder that stands for it
    public PcscFinder(Path root) {
        this(root, Winscard.LIBRARY);
    }

    PcscFinder(Path root, String library) {
        this.root = root;
        this.library = library;
    }

    @Override
    public List<FoundDevice> find() {
        var plugged = UsbReader.list(root);
        try {
            var names = names();
            var found = new ArrayList<>(ReaderNames.shortened(names).stream()
                    .map(name -> new FoundDevice(KIND, uri(name), name, new Ready()))
                    .toList());
            plugged.stream()
                    .filter(reader -> names.stream().noneMatch(name -> name.contains(reader.product())))
                    .forEach(reader -> found.add(row(reader, unlisted(reader))));
            return List.copyOf(found);
        } catch (DeviceUnusable unusable) {
            var why = new Offline(unusable.offlineCause(), String.valueOf(unusable.getMessage()));
            return plugged.stream().map(reader -> row(reader, why)).toList();
        }
    }

    private static Offline unlisted(UsbReader reader) {
        return reader.driver().matches(NFC_DRIVERS)
                ? new Offline(
                        OfflineCause.TAKEN, "the kernel's " + reader.driver() + " holds it: blacklist that module")
                : new Offline(OfflineCause.NO_ANSWER, "pcscd runs and does not list it: is its driver installed?");
    }

    private static FoundDevice row(UsbReader reader, Offline why) {
        return new FoundDevice(KIND, uri(reader.product()), reader.model(), why);
    }

    /// The native call may hang with the service; then its thread is left behind.
    private List<String> names() throws DeviceUnusable {
        var task = new FutureTask<>(() -> {
            try (var context = PcscContext.establish(Winscard.load(library))) {
                return context.readers();
            }
        });
        Thread.ofPlatform().daemon().name("pcsc-list").start(task);
        try {
            return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DeviceUnusable unusable
                    ? unusable
                    : new DeviceUnusable(OfflineCause.NO_SERVICE, "libpcsclite1 cannot be used");
        } catch (TimeoutException _) {
            throw new DeviceUnusable(OfflineCause.NO_ANSWER, "pcscd does not answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DeviceUnusable(OfflineCause.NO_ANSWER, "interrupted");
        }
    }

    static String uri(String name) {
        try {
            return name.isEmpty() ? "pcsc:any" : new URI("pcsc", name, null).toASCIIString();
        } catch (URISyntaxException _) {
            return "pcsc:any";
        }
    }
}
