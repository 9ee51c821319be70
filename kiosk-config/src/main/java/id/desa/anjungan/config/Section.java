package id.desa.anjungan.config;

import id.desa.anjungan.config.Setting.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of the file while it is read. What is wrong becomes a note and a stand-in value, so that one reading finds
/// every problem; [#close] then reports the keys nobody asked for.
final class Section {
    private final String name;
    private final @Nullable TomlTable table;
    private final TomlPosition start;
    private final boolean whole;
    private final ReadingNotes notes;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> inner = new ArrayList<>();

    /// @param whole false where the file has syntax errors, so that what seems missing may be there
    Section(String name, @Nullable TomlTable table, TomlPosition start, boolean whole, ReadingNotes notes) {
        this.name = name;
        this.table = table;
        this.start = start;
        this.whole = whole;
        this.notes = notes;
    }

    Section in(String key) {
        asked.add(key);
        var dotted = name.isEmpty() ? key : name + "." + key;
        var raw = raw(key);
        if (raw.isPresent() && !(raw.get() instanceof TomlTable)) {
            problem(key, "is a section, not a value", "write [" + dotted + "] on a line of its own");
        }
        var found = raw.orElse(null) instanceof TomlTable sub ? sub : null;
        var section = new Section(dotted, found, found == null ? start : position(key), whole, notes);
        inner.add(section);
        return section;
    }

    /// A setting that must be written.
    <T> T required(String key, Kind<T> kind, String meaning) {
        note(key, kind, Optional.empty(), Need.REQUIRED, meaning);
        var raw = raw(key);
        if (raw.isEmpty() && whole) {
            notes.add(new ConfigProblem(
                    name + "." + key,
                    start.line(),
                    start.column(),
                    "is missing",
                    "write " + key + " = " + Kind.toml(kind.example()) + " under [" + name + "]"));
        }
        return raw.map(value -> value(key, kind, value)).orElseGet(() -> kind.own(kind.example()));
    }

    /// @param standard the default, as a raw TOML value
    <T> T defaulted(String key, Kind<T> kind, Object standard, String meaning) {
        note(key, kind, Optional.of(Kind.toml(standard)), Need.DEFAULTED, meaning);
        return raw(key).map(value -> value(key, kind, value)).orElseGet(() -> kind.own(standard));
    }

    /// A setting that may be left out, which means that there is no such thing.
    <T> Optional<T> optional(String key, Kind<T> kind, String meaning) {
        note(key, kind, Optional.empty(), Need.OPTIONAL, meaning);
        return raw(key).map(value -> value(key, kind, value));
    }

    /// Reports a value that is right by itself and wrong beside others.
    void problem(String key, String wrong, String write) {
        var at = position(key);
        notes.add(new ConfigProblem(name.isEmpty() ? key : name + "." + key, at.line(), at.column(), wrong, write));
    }

    boolean has(String key) {
        return raw(key).isPresent();
    }

    /// To be called once everything was asked for.
    void close() {
        inner.forEach(Section::close);
        if (table == null) {
            return;
        }
        for (var key : table.keySet()) {
            if (!asked.contains(key)) {
                var at = position(key);
                notes.add(new ReadingNotes.UnknownKey(name, key, at.line(), at.column()));
            }
        }
    }

    private <T> T value(String key, Kind<T> kind, Object raw) {
        return switch (kind.read(raw)) {
            case Kind.Result.Good<T>(var value) -> value;
            case Kind.Result.Wrong<T>(var what) -> {
                problem(key, what, kind.write());
                yield kind.own(kind.example());
            }
        };
    }

    private void note(String key, Kind<?> kind, Optional<String> standard, Need need, String meaning) {
        asked.add(key);
        notes.add(new Setting(name, key, kind.name(), standard, need, meaning));
    }

    private Optional<Object> raw(String key) {
        return table == null ? Optional.empty() : Optional.ofNullable(table.get(List.of(key)));
    }

    private TomlPosition position(String key) {
        var at = table == null ? null : table.inputPositionOf(List.of(key));
        return at == null ? start : at;
    }
}
