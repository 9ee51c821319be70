package id.desa.anjungan.config;

import java.util.function.Function;

/// A kind of value a setting may have: how it is read and how it is explained.
///
/// @param name for the table in docs/configuration.md
/// @param write what to write where a value is wrong or missing
/// @param example a raw TOML value this kind accepts; stands in for a wrong one while the rest is read
/// @param schema what JSON Schema can say of it: the inside of an object
record Kind<T>(String name, String write, Object example, String schema, Function<Object, Result<T>> reader) {
    sealed interface Result<T> {
        record Good<T>(T value) implements Result<T> {}

        record Wrong<T>(String what) implements Result<T> {}
    }

    Result<T> read(Object raw) {
        return reader.apply(raw);
    }

    /// The value of a raw one that this program itself wrote: a default or the example.
    T own(Object raw) {
        return switch (read(raw)) {
            case Result.Good<T>(var value) -> value;
            case Result.Wrong<T>(var what) -> throw new IllegalStateException(name + ": " + what);
        };
    }
}
