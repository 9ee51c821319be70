package id.desa.anjungan.device.card;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;

/// What PC/SC answers, as in `winscard.h`. Some end a card, some the reader, some the service.
final class PcscCode {
    static final int SUCCESS = 0;
    static final int INVALID_HANDLE = 0x80100003;
    static final int UNKNOWN_READER = 0x80100009;
    static final int TIMEOUT = 0x8010000A;
    static final int SHARING_VIOLATION = 0x8010000B;
    static final int COMM_ERROR = 0x80100013;
    static final int READER_UNAVAILABLE = 0x80100017;
    static final int NO_SERVICE = 0x8010001D;
    static final int SERVICE_STOPPED = 0x8010001E;
    static final int NO_READERS = 0x8010002E;
    static final int SECURITY_VIOLATION = 0x8010006A;

    private PcscCode() {}

    /// Whether the reader or the service is gone or forbidden, and not merely the card.
    static boolean isFatal(int code) {
        return switch (code) {
            case INVALID_HANDLE,
                    UNKNOWN_READER,
                    COMM_ERROR,
                    READER_UNAVAILABLE,
                    NO_SERVICE,
                    SERVICE_STOPPED,
                    SECURITY_VIOLATION,
                    NO_READERS -> true;
            default -> false;
        };
    }

    static DeviceUnusable unusable(String call, int code) {
        return new DeviceUnusable(cause(code), "%s: 0x%08X".formatted(call, code));
    }

    private static OfflineCause cause(int code) {
        return switch (code) {
            case NO_SERVICE, SERVICE_STOPPED, COMM_ERROR, INVALID_HANDLE -> OfflineCause.NO_SERVICE;
            case NO_READERS, UNKNOWN_READER, READER_UNAVAILABLE -> OfflineCause.UNPLUGGED;
            case SECURITY_VIOLATION -> OfflineCause.NO_PERMISSION;
            case SHARING_VIOLATION -> OfflineCause.TAKEN;
            default -> OfflineCause.NO_ANSWER;
        };
    }
}
