package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Room on the disk that holds the state: bytes, names for files, and whether it may be written at all.
final class SpaceCheck implements Check {
    private static final String NAME = "space";
    private static final long MEBI = 1L << 20;
    private static final long LITTLE = 500 * MEBI;
    private static final int PERCENT_LITTLE = 10;
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");

    private final Path dir;
    private final Tools tools;
    private final Room room;

    /// @param total,free bytes
    record Room(long total, long free, boolean readOnly) {}

    /// @param dir of the state, or one above it that is there
    static SpaceCheck of(Path dir, Tools tools) {
        var there = there(dir);
        try {
            var store = Files.getFileStore(there);
            return new SpaceCheck(
                    there, tools, new Room(store.getTotalSpace(), store.getUsableSpace(), store.isReadOnly()));
        } catch (IOException unreadable) {
            return new SpaceCheck(there, tools, new Room(0, 0, true));
        }
    }

    SpaceCheck(Path dir, Tools tools, Room room) {
        this.dir = dir;
        this.tools = tools;
        this.room = room;
    }

    private static Path there(Path dir) {
        var one = dir.toAbsolutePath();
        while (!Files.isDirectory(one) && one.getParent() != null) {
            one = one.getParent();
        }
        return one;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var found = new ArrayList<Symptom>();
        if (room.readOnly()) {
            found.add(Symptom.now(NAME, Mender.TECHNICIAN, "disk-read-only", dir.toString()));
        }
        var percent = room.total() == 0 ? 0 : room.free() * 100 / room.total();
        var free = String.valueOf(room.free() / MEBI);
        if (room.free() < LITTLE / 4) {
            found.add(Symptom.now(NAME, Mender.TECHNICIAN, "disk-full", free, String.valueOf(percent)));
        } else if (room.free() < LITTLE || percent < PERCENT_LITTLE) {
            found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "disk-nearly-full", free, String.valueOf(percent)));
        } else {
            found.add(Symptom.good(NAME, "disk-room", free, String.valueOf(percent)));
        }
        tools.ask(List.of("df", "--output=ipcent", dir.toString())).ifPresent(said -> names(said, found));
        return found;
    }

    /// A file system without a count of names says `-`.
    private static void names(String said, List<Symptom> found) {
        var used = PERCENT.matcher(said);
        if (used.find() && Integer.parseInt(used.group(1)) >= 100 - PERCENT_LITTLE) {
            found.add(Symptom.soon(NAME, Mender.TECHNICIAN, "disk-names-nearly-out", used.group(1)));
        }
    }
}
