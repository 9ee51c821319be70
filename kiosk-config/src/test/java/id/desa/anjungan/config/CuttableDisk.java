package id.desa.anjungan.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A folder on a disk whose power goes after so many steps. What was not synced then is there up to any point: names
/// change in the order they were changed, as on a journalling file system, but how far is the disk's choice.
final class CuttableDisk implements SettingsFiles {
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Map<String, String> synced = new LinkedHashMap<>();
    private final List<Map<String, String>> since = new ArrayList<>();
    private int steps = Integer.MAX_VALUE;

    CuttableDisk() {}

    private CuttableDisk(Map<String, String> files) {
        synced = new LinkedHashMap<>(files);
    }

    CuttableDisk copy() {
        return new CuttableDisk(now());
    }

    void cutAfter(int steps) {
        this.steps = steps;
    }

    /// Every disk that may be found after the cut.
    List<CuttableDisk> found() {
        var all = new ArrayList<CuttableDisk>();
        all.add(new CuttableDisk(synced));
        since.forEach(state -> all.add(new CuttableDisk(state)));
        return all;
    }

    void put(String name, String text) {
        synced.put(name, text);
    }

    private Map<String, String> now() {
        return since.isEmpty() ? synced : since.getLast();
    }

    private void step(Consumer<Map<String, String>> change) {
        if (steps == 0) {
            throw new PowerCut();
        }
        steps--;
        var next = new LinkedHashMap<>(now());
        change.accept(next);
        since.add(next);
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(now().get(name));
    }

    @Override
    public List<String> names() {
        return List.copyOf(now().keySet());
    }

    /// The content may be half there until it is whole.
    @Override
    public void create(String name, String text) {
        step(files -> files.put(name, ""));
        step(files -> files.put(name, text.substring(0, text.length() / 2)));
        step(files -> files.put(name, text));
    }

    @Override
    public void rename(String from, String to) {
        step(files -> files.put(to, String.valueOf(files.remove(from))));
    }

    @Override
    public void delete(String name) {
        step(files -> files.remove(name));
    }

    @Override
    public void sync() {
        step(_ -> {});
        synced = new LinkedHashMap<>(now());
        since.clear();
    }
}
