package id.desa.anjungan.kiosk.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/// A disk under a program, act by act, and what it may hold if the power goes now.
final class Disk {
    /// Shared memory that has a name: gone with the power.
    private static final String MEMORY_ONLY = "-shm";

    private final List<FileOnDisk> files = new ArrayList<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Map<String, Integer> safe = new TreeMap<>();
    private final List<NameChange> since = new ArrayList<>();

    /// @param gone,come names that stand for a file no more, and from now on
    private record NameChange(String folder, List<String> gone, Map<String, Integer> come) {
        void apply(Map<String, Integer> names) {
            gone.forEach(names::remove);
            names.putAll(come);
        }
    }

    /// Stands for a folder among the names.
    private static final int FOLDER = -1;

    Disk(Map<String, byte[]> before) {
        new TreeMap<>(before).forEach((name, bytes) -> {
            safe.put(name, files.size());
            files.add(new FileOnDisk(bytes.clone()));
        });
        seen.putAll(safe);
    }

    void does(DiskAct act) {
        switch (act) {
            case DiskAct.Creates(var name, var file) -> {
                while (files.size() <= file) {
                    files.add(new FileOnDisk(new byte[0]));
                }
                renamed(name, List.of(), Map.of(name, file));
            }
            case DiskAct.MakesFolder(var name) -> renamed(name, List.of(), Map.of(name, FOLDER));
            case DiskAct.Renames(var from, var to) ->
                renamed(to, List.of(from), Map.of(to, seen.getOrDefault(from, FOLDER)));
            case DiskAct.Removes(var name) -> renamed(name, List.of(name), Map.of());
            case DiskAct.Writes(var file, var _, var _) -> files.get(file).does(act);
            case DiskAct.Resizes(var file, var _) -> files.get(file).does(act);
            case DiskAct.SyncsFile(var file) -> files.get(file).synced();
            case DiskAct.SyncsFolder(var name) -> synced(name);
            case DiskAct.Says _ -> {}
        }
    }

    private void renamed(String name, List<String> gone, Map<String, Integer> come) {
        var change = new NameChange(folderOf(name), gone, come);
        change.apply(seen);
        since.add(change);
    }

    private void synced(String folder) {
        since.removeIf(change -> {
            var here = change.folder().equals(folder);
            if (here) {
                change.apply(safe);
            }
            return here;
        });
    }

    /// What programs see now; also what is left if only the program dies.
    Map<String, byte[]> seen() {
        return contents(seen, (file, _) -> file.seen());
    }

    /// What may be left if the power goes now.
    Map<String, byte[]> after(Loss loss, RandomGenerator random) {
        var names = new TreeMap<>(safe);
        switch (loss) {
            case NOTHING -> since.forEach(change -> change.apply(names));
            case EVERYTHING -> {}
            case THE_LAST -> since.subList(0, random.nextInt(since.size() + 1)).forEach(change -> change.apply(names));
            case ANY, SECTORS, SECTORS_AND_RUBBISH ->
                since.stream().filter(_ -> random.nextBoolean()).forEach(change -> change.apply(names));
        }
        return contents(names, (file, _) -> file.after(loss, random));
    }

    private Map<String, byte[]> contents(Map<String, Integer> names, BiFunction<FileOnDisk, String, byte[]> bytes) {
        var folders = new HashSet<String>();
        names.forEach((name, file) -> {
            if (file == FOLDER) {
                folders.add(name);
            }
        });
        var contents = new HashMap<String, byte[]>();
        names.forEach((name, file) -> {
            var isHere = folderOf(name).isEmpty() || folders.contains(folderOf(name));
            if (file != FOLDER && isHere && !name.endsWith(MEMORY_ONLY)) {
                contents.put(name, bytes.apply(files.get(file), name));
            }
        });
        return contents;
    }

    private static String folderOf(String name) {
        var slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
