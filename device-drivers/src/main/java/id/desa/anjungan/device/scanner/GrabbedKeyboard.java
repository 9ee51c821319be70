package id.desa.anjungan.device.scanner;

import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceFile;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A keyboard that is a scanner or a card reader. The kernel is asked to give its keys to nobody else (`EVIOCGRAB`), so
/// what it types can land in no text field, whatever has the focus.
public final class GrabbedKeyboard {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int EVENTS_AT_ONCE = 64;
    /// `_IOW('E', 0x90, int)`
    private static final long GRAB = 0x4004_4590L;

    private static final int BUSY = 16;
    private static final int FIFO = 0x1000;
    private static final int KIND_OF_FILE = 0xF000;

    private final Path path;
    private final KeyLayout layout;
    private final Consumer<ScanEvent> codes;

    /// @param codes hears of each code on the thread that runs this
    public GrabbedKeyboard(Path path, KeyLayout layout, Consumer<ScanEvent> codes) {
        this.path = path;
        this.layout = layout;
        this.codes = codes;
    }

    /// Opens it, and reads until it breaks or is not wanted any more. Each time it begins with no key down.
    public void read(KeptOpen.Hold hold) throws IOException {
        var assembler = new CodeAssembler(codes, UnaryOperator.identity());
        var reader = new EventReader(new Typing(layout), assembler);
        try (var keyboard = DeviceFile.open(path, DeviceFile.Access.READ)) {
            grab(keyboard);
            hold.opened();
            var bytes = new byte[EVENTS_AT_ONCE * InputEvent.BYTES];
            while (hold.isWanted()) {
                var count = keyboard.read(bytes, LOOK);
                reader.read(bytes, count, System.nanoTime());
            }
        } finally {
            assembler.torn();
        }
    }

    private void grab(DeviceFile keyboard) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var refusal = -keyboard.ioctl(GRAB, arena.allocate(Integer.BYTES));
            if (refusal == BUSY) {
                throw new DeviceUnusable(OfflineCause.TAKEN, path + " is grabbed by another program");
            }
            if (refusal > 0 && !isPipe()) {
                throw new DeviceUnusable(OfflineCause.WRONG_KIND, path + " is no input device, errno " + refusal);
            }
        }
    }

    /// A named pipe types into nothing, so there is nothing to grab.
    private boolean isPipe() throws IOException {
        return Files.getAttribute(path, "unix:mode") instanceof Integer mode && (mode & KIND_OF_FILE) == FIFO;
    }
}
