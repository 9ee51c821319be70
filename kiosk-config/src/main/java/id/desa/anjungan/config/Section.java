package id.desa.anjungan.config;

import id.desa.anjungan.config.Setting.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One section of all layers while they are read. What is wrong becomes a note and a stand-in value, so that one
/// reading finds every problem; [#close] then reports the keys nobody asked for.
final class Section {
    private final String name;
    private final List<LayerTable> tables; // the strongest first
    private final ReadingNotes notes;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> inner = new ArrayList<>();

    Section(String name, List<LayerTable> tables, ReadingNotes notes) {
        this.name = name;
        this.tables = List.copyOf(tables);
        this.notes = notes;
    }

    Section in(String key) {
        asked.add(key);
        var dotted = dotted(key);
        raws(key)
                .filter(raw -> raw.section().isEmpty())
                .forEach(raw -> notes.add(raw.problem(
                        ProblemKind.VALUE,
                        dotted,
                        "is a section, not a value",
                        "write [" + dotted + "] on a line of its own")));
        var section = new Section(
                dotted, raws(key).flatMap(raw -> raw.section().stream()).toList(), notes);
        inner.add(section);
        return section;
    }

    /// A setting that enrolment brings; missing, it is no problem but means that the kiosk is not enrolled.
    <T> Optional<T> enrolled(String key, Kind<T> kind, String meaning) {
        note(key, kind, Optional.empty(), Need.ENROLMENT, ConfigLayer.BUNDLE, meaning);
        return value(key, kind);
    }

    /// @param standard the default, as a raw TOML value
    <T> T defaulted(String key, Kind<T> kind, Object standard, String meaning) {
        note(key, kind, Optional.of(TomlText.of(standard)), Need.DEFAULTED, ConfigLayer.BUNDLE, meaning);
        return value(key, kind).orElseGet(() -> kind.own(standard));
    }

    /// A setting that may be left out, which means that there is no such thing.
    <T> Optional<T> optional(String key, Kind<T> kind, String meaning) {
        note(key, kind, Optional.empty(), Need.OPTIONAL, ConfigLayer.BUNDLE, meaning);
        return value(key, kind);
    }

    /// A default of this machine that nobody changes from afar: paths, and what would open a kiosk to a hand.
    <T> T defaultedByHand(String key, Kind<T> kind, Object standard, String meaning) {
        note(key, kind, Optional.of(TomlText.of(standard)), Need.DEFAULTED, ConfigLayer.HAND, meaning);
        refuseFromAfar(key);
        return value(key, kind).orElseGet(() -> kind.own(standard));
    }

    <T> Optional<T> optionalByHand(String key, Kind<T> kind, String meaning) {
        note(key, kind, Optional.empty(), Need.OPTIONAL, ConfigLayer.HAND, meaning);
        refuseFromAfar(key);
        return value(key, kind);
    }

    /// Reports a value that is right by itself and wrong beside others.
    void problem(ProblemKind kind, String key, String wrong, String write) {
        raws(key).findFirst().ifPresent(raw -> notes.add(raw.problem(kind, dotted(key), wrong, write)));
    }

    /// To be called once everything was asked for.
    void close() {
        inner.forEach(Section::close);
        tables.forEach(table ->
                table.keys().filter(key -> !asked.contains(key)).forEach(key -> notes.add(table.unknown(name, key))));
    }

    /// Checks what every layer says, also where another overrules it, and takes what the strongest says.
    private <T> Optional<T> value(String key, Kind<T> kind) {
        var good = raws(key).map(raw -> value(dotted(key), kind, raw)).toList();
        return good.stream().findFirst();
    }

    private <T> T value(String dotted, Kind<T> kind, LayerTable.Raw raw) {
        if (raw.value() instanceof String text && SecretLook.is(text)) {
            notes.add(raw.secret(dotted));
            return kind.own(kind.example());
        }
        return switch (kind.read(raw.value())) {
            case Kind.Result.Good<T>(var value) -> value;
            case Kind.Result.Wrong<T>(var what) -> {
                notes.add(raw.problem(ProblemKind.VALUE, dotted, what, kind.write()));
                yield kind.own(kind.example());
            }
        };
    }

    private void refuseFromAfar(String key) {
        raws(key)
                .filter(raw -> raw.layer() != ConfigLayer.HAND)
                .forEach(raw -> notes.add(raw.problem(
                        ProblemKind.BY_HAND_ONLY,
                        dotted(key),
                        "is for this machine's own kiosk.toml only",
                        "write it in /etc/anjungan/kiosk.toml, or leave it out")));
    }

    private void note(String key, Kind<?> kind, Optional<String> standard, Need need, ConfigLayer by, String meaning) {
        asked.add(key);
        var written = raws(key).map(LayerTable.Raw::written).toList();
        notes.add(new SettingValue(new Setting(name, key, kind, standard, need, meaning, by), written));
    }

    private Stream<LayerTable.Raw> raws(String key) {
        return tables.stream().flatMap(table -> table.raw(key).stream());
    }

    private String dotted(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
