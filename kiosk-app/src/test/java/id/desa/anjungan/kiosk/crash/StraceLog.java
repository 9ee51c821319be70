package id.desa.anjungan.kiosk.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads what `strace` wrote about one folder and the file of marks beside it. Whatever it does not understand about
/// them stops it: an act that is not seen would make every result worthless.
final class StraceLog {
    private static final String UNFINISHED = " <unfinished ...>";
    private static final String RESUMED = " resumed>";

    private final Path folder;
    private final String folderHex;
    private final String marksHex;
    private final Path marks;
    private final List<DiskAct> acts = new ArrayList<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<Integer, Opened> open = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Contents> files = new ArrayList<>();

    private StraceLog(Path folder, Path marks) {
        this.folder = folder;
        this.marks = marks;
        this.folderHex = StraceCall.hex(folder.toString());
        this.marksHex = StraceCall.hex(marks.toString());
    }

    /// Behind a descriptor: a file with a position, the folder, or the marks.
    private static final class Opened {
        private final int file;
        private final String folder;
        private final boolean appends;
        private long at;

        Opened(int file, String folder, boolean appends) {
            this.file = file;
            this.folder = folder;
            this.appends = appends;
        }
    }

    private static final int MARKS = -1;
    private static final int FOLDER = -2;

    /// What a file holds as programs see it, for calls that copy from one to another.
    private static final class Contents {
        private byte[] bytes = new byte[0];
        private int length;

        void write(long at, byte[] more) {
            resize(Math.max(length, at + more.length));
            System.arraycopy(more, 0, bytes, Math.toIntExact(at), more.length);
        }

        void resize(long to) {
            if (to > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(to, 2L * bytes.length)));
            }
            if (to < length) {
                Arrays.fill(bytes, Math.toIntExact(to), length, (byte) 0);
            }
            length = Math.toIntExact(to);
        }

        byte[] read(long at, long many) {
            return Arrays.copyOfRange(bytes, Math.toIntExact(at), Math.toIntExact(at + many));
        }
    }

    /// @param before what the folder held when the program began, by name
    static Recording read(Path log, Path folder, Path marks, Map<String, byte[]> before) throws IOException {
        var reading = new StraceLog(folder, marks);
        before.forEach(reading::known);
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEach(reading::line);
        }
        return new Recording(before, reading.acts);
    }

    private void known(String name, byte[] bytes) {
        names.put(name, files.size());
        var contents = new Contents();
        contents.write(0, bytes);
        files.add(contents);
    }

    private void line(String line) {
        var space = line.indexOf(' ');
        var process = line.substring(0, space);
        var text = line.substring(space + 1).strip();
        if (text.startsWith("<... ")) {
            var first = begun.remove(process);
            if (first != null) {
                act(first + text.substring(text.indexOf(RESUMED) + RESUMED.length()));
            }
        } else if (text.contains(folderHex) || text.contains(marksHex)) {
            if (text.endsWith(UNFINISHED)) {
                begun.put(process, text.substring(0, text.length() - UNFINISHED.length()));
            } else {
                act(text);
            }
        }
    }

    private void act(String text) {
        StraceCall.of(text).filter(call -> call.result() >= 0).ifPresent(this::act);
    }

    private void act(StraceCall call) {
        switch (call.name()) {
            case "open" -> opens(call, 0);
            case "openat" -> opens(call, 1);
            case "close" -> {} // perhaps of a child that was just forked; the next open says more
            case "pwrite64" -> at(call, number -> writes(number, call.number(3), call));
            case "write" -> at(call, number -> follows(number, call));
            case "lseek" -> at(call, opened -> opened.at = call.result());
            case "ftruncate" -> at(call, opened -> resizes(opened.file, call.number(1)));
            case "fsync", "fdatasync" -> at(call, this::syncs);
            case "copy_file_range" -> copies(call);
            case "rename" -> renames(call.path(0), call.path(1));
            case "renameat", "renameat2" -> renames(call.path(1), call.path(3));
            case "unlink" -> removes(call.path(0));
            case "unlinkat" -> removes(call.path(1));
            case "mkdir" -> makes(call.path(0));
            case "mkdirat" -> makes(call.path(1));
            default -> throw new IllegalStateException("a call nobody expected: " + call.name());
        }
    }

    private void at(StraceCall call, Consumer<Opened> what) {
        var opened = open.get(call.descriptor(0));
        if (opened == null) {
            throw new IllegalStateException(call.name() + " to what was never opened");
        }
        what.accept(opened);
    }

    private void opens(StraceCall call, int argument) {
        var path = Path.of(call.path(argument));
        var flags = call.arguments().get(argument + 1);
        var descriptor = Math.toIntExact(call.result());
        if (path.equals(marks)) {
            open.put(descriptor, new Opened(MARKS, "", true));
        } else if (path.startsWith(folder)) {
            open.put(descriptor, opened(folder.relativize(path).toString(), flags));
        }
    }

    private Opened opened(String name, String flags) {
        var file = names.get(name);
        if (file == null && !flags.contains("O_CREAT")) {
            return new Opened(FOLDER, name, false);
        }
        if (file == null) {
            file = files.size();
            files.add(new Contents());
            names.put(name, file);
            acts.add(new DiskAct.Creates(name, file));
        } else if (flags.contains("O_TRUNC") && files.get(file).length > 0) {
            resizes(file, 0);
        }
        return new Opened(file, "", flags.contains("O_APPEND"));
    }

    private void follows(Opened opened, StraceCall call) {
        if (opened.file == MARKS) {
            acts.add(new DiskAct.Says(call.path(1).strip()));
            return;
        }
        var at = opened.appends ? files.get(opened.file).length : opened.at;
        writes(opened, at, call);
        opened.at = at + call.result();
    }

    private void writes(Opened opened, long at, StraceCall call) {
        var bytes = Arrays.copyOf(call.bytes(1), Math.toIntExact(call.result()));
        writes(opened.file, at, bytes);
    }

    private void writes(int file, long at, byte[] bytes) {
        files.get(file).write(at, bytes);
        acts.add(new DiskAct.Writes(file, at, bytes));
    }

    private void resizes(int file, long length) {
        files.get(file).resize(length);
        acts.add(new DiskAct.Resizes(file, length));
    }

    private void syncs(Opened opened) {
        if (opened.file == FOLDER) {
            acts.add(new DiskAct.SyncsFolder(opened.folder));
        } else if (opened.file != MARKS) {
            acts.add(new DiskAct.SyncsFile(opened.file));
        }
    }

    /// `copy_file_range(from, NULL, to, NULL, many, 0)`, as the JDK copies files.
    private void copies(StraceCall call) {
        var from = open.get(call.descriptor(0));
        var to = open.get(call.descriptor(2));
        if (from == null || to == null || !call.arguments().get(1).equals("NULL")) {
            throw new IllegalStateException("a copy from or to elsewhere");
        }
        if (call.result() > 0) {
            writes(to.file, to.at, files.get(from.file).read(from.at, call.result()));
            from.at += call.result();
            to.at += call.result();
        }
    }

    private void renames(String from, String to) {
        var old = relative(from);
        var now = relative(to);
        var file = names.remove(old);
        if (file == null) {
            throw new IllegalStateException("a folder was moved, or a file came from elsewhere");
        }
        names.put(now, file);
        acts.add(new DiskAct.Renames(old, now));
    }

    private void removes(String path) {
        names.remove(relative(path));
        acts.add(new DiskAct.Removes(relative(path)));
    }

    private void makes(String path) {
        var name = relative(path);
        if (!name.isEmpty()) { // the folder itself is there before its kiosk: systemd makes it
            acts.add(new DiskAct.MakesFolder(name));
        }
    }

    private String relative(String path) {
        var full = Path.of(path);
        if (!full.startsWith(folder)) {
            throw new IllegalStateException("moved over the folder's edge");
        }
        return folder.relativize(full).toString();
    }
}
