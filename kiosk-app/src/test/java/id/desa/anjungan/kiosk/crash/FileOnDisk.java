package id.desa.anjungan.kiosk.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// One file: what is safe of it, and what was done to it since.
final class FileOnDisk {
    private static final int SECTOR = 512;

    private Image safe;
    private final List<DiskAct> since = new ArrayList<>();

    FileOnDisk(byte[] safe) {
        this.safe = new Image(safe);
    }

    void does(DiskAct act) {
        since.add(act);
    }

    void synced() {
        since.forEach(act -> safe.apply(act));
        since.clear();
    }

    byte[] seen() {
        var image = safe.copy();
        since.forEach(image::apply);
        return image.bytes();
    }

    byte[] after(Loss loss, RandomGenerator random) {
        return switch (loss) {
            case NOTHING -> seen();
            case EVERYTHING -> safe.bytes();
            case THE_LAST -> {
                var image = safe.copy();
                since.subList(0, random.nextInt(since.size() + 1)).forEach(image::apply);
                yield image.bytes();
            }
            case ANY, SECTORS, SECTORS_AND_RUBBISH -> some(loss, random);
        };
    }

    private byte[] some(Loss loss, RandomGenerator random) {
        var image = safe.copy();
        for (var act : since) {
            if (random.nextBoolean()) {
                continue;
            }
            if (loss.tears() && act instanceof DiskAct.Writes(var _, var at, var bytes)) {
                image.tear(at, bytes, loss == Loss.SECTORS_AND_RUBBISH, random);
            } else {
                image.apply(act);
            }
        }
        return image.bytes();
    }

    private static final class Image {
        private byte[] bytes;

        Image(byte[] bytes) {
            this.bytes = bytes;
        }

        Image copy() {
            return new Image(bytes.clone());
        }

        byte[] bytes() {
            return bytes;
        }

        void apply(DiskAct act) {
            switch (act) {
                case DiskAct.Writes(var _, var at, var more) -> write(Math.toIntExact(at), more, 0, more.length);
                case DiskAct.Resizes(var _, var length) -> bytes = Arrays.copyOf(bytes, Math.toIntExact(length));
                default -> throw new IllegalArgumentException("no act on a file");
            }
        }

        private void write(int at, byte[] more, int from, int until) {
            grow(at + until);
            System.arraycopy(more, from, bytes, at + from, until - from);
        }

        private void grow(int length) {
            if (length > bytes.length) {
                bytes = Arrays.copyOf(bytes, length);
            }
        }

        /// Each sector of the disk is the old one or the new one; what lies beside the written bytes keeps its worth.
        void tear(long begin, byte[] more, boolean rubbish, RandomGenerator random) {
            var at = Math.toIntExact(begin);
            var before = bytes.length;
            var full = random.nextBoolean(); // the file's length is one thing, its bytes are another
            if (full) {
                grow(at + more.length);
                if (rubbish) {
                    for (var i = Math.max(before, at); i < bytes.length; i++) {
                        bytes[i] = (byte) random.nextInt();
                    }
                }
            }
            for (var from = 0; from < more.length; ) {
                var until = Math.min(more.length, (at + from) / SECTOR * SECTOR + SECTOR - at);
                if (random.nextBoolean()) {
                    write(at, more, from, until);
                }
                from = until;
            }
        }
    }
}
