package id.desa.anjungan.device.scanner;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// `struct input_event` of Linux on 64 bits, without its time (linux/input.h).
record InputEvent(int type, int code, int value) {
    static final int BYTES = 24;
    static final int SYNC = 0;
    static final int KEY = 1;
    static final int SYNC_REPORT = 0;
    /// The kernel's buffer was full: events were lost up to the next report.
    static final int SYNC_DROPPED = 3;

    static final int UP = 0;
    static final int DOWN = 1;

    private static final int AFTER_TIME = 16;

    static InputEvent at(byte[] bytes, int from) {
        var event =
                ByteBuffer.wrap(bytes, from + AFTER_TIME, BYTES - AFTER_TIME).order(ByteOrder.nativeOrder());
        return new InputEvent(
                Short.toUnsignedInt(event.getShort()), Short.toUnsignedInt(event.getShort()), event.getInt());
    }

    boolean isKey() {
        return type == KEY;
    }

    /// What was typed is what a scanner reads: nobody's to see in a log.
    @Override
    public String toString() {
        return "InputEvent[type " + type + "]";
    }
}
