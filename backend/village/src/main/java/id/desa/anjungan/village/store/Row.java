package id.desa.anjungan.village.store;

import id.desa.anjungan.backend.api.Nik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The row a query stands on.
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return Objects.requireNonNull(get(column, result::getString), column);
    }

    public Optional<String> maybeText(String column) {
        return Optional.ofNullable(get(column, result::getString));
    }

    public long number(String column) {
        return get(column, result::getLong);
    }

    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    public Instant instant(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    public Optional<Instant> maybeInstant(String column) {
        return has(column) ? Optional.of(instant(column)) : Optional.empty();
    }

    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    public Nik nik(String column) {
        return Nik.of(text(column));
    }

    public byte[] bytes(String column) {
        return Objects.requireNonNull(get(column, result::getBytes), column);
    }

    public <E extends Enum<E>> E word(String column, Class<E> words) {
        return Enum.valueOf(words, text(column));
    }

    public boolean has(String column) {
        return get(column, result::getObject) != null;
    }

    long number(int index) {
        try {
            return result.getLong(index);
        } catch (SQLException e) {
            throw new StoreException("no number in column " + index, e);
        }
    }

    private interface Getter<T extends @Nullable Object> {
        T get(String column) throws SQLException;
    }

    private static <T extends @Nullable Object> T get(String column, Getter<T> getter) {
        try {
            return getter.get(column);
        } catch (SQLException e) {
            throw new StoreException("cannot read column " + column, e);
        }
    }
}
