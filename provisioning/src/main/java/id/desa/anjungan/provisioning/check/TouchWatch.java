package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.file.DeviceFile;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/// Waits for a finger on the touchscreen, read beside the display: the kernel gives each event to all who listen.
public final class TouchWatch {
    /// `struct input_event` of Linux on 64 bits (linux/input.h).
    private static final int EVENT_BYTES = 24;

    private static final int AFTER_TIME = 16;
    private static final int KEY = 1;
    /// BTN_TOUCH.
    private static final int TOUCH = 0x14a;

    private final TouchScreens screens;
    private final Duration most;

    public TouchWatch(TouchScreens screens, Duration most) {
        this.screens = screens;
        this.most = most;
    }

    public Finding touched() {
        var found = screens.find();
        if (found.isEmpty()) {
            return new Finding.Failed(Keywords.NOT_THERE);
        }
        try (var file = DeviceFile.open(found.getFirst().node(), DeviceFile.Access.READ)) {
            return touched(file);
        } catch (DeviceUnusable unusable) {
            return new Finding.Failed("offline " + Keywords.of(DeviceUnusable.causeOf(unusable)));
        } catch (IOException gone) {
            return new Finding.Failed("offline unplugged");
        }
    }

    private Finding touched(DeviceFile file) throws IOException {
        var end = System.nanoTime() + most.toNanos();
        var bytes = new byte[EVENT_BYTES * 64];
        while (System.nanoTime() < end) {
            var read = file.read(bytes, Duration.ofNanos(end - System.nanoTime()));
            for (var at = 0; at + EVENT_BYTES <= read; at += EVENT_BYTES) {
                if (isFinger(bytes, at)) {
                    return new Finding.Good("touched");
                }
            }
        }
        return new Finding.Failed("no-touch");
    }

    private static boolean isFinger(byte[] bytes, int at) {
        var event = ByteBuffer.wrap(bytes, at + AFTER_TIME, EVENT_BYTES - AFTER_TIME)
                .order(ByteOrder.nativeOrder());
        return event.getShort() == KEY && event.getShort() == TOUCH && event.getInt() == 1;
    }
}
