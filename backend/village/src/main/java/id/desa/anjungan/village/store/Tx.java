package id.desa.anjungan.village.store;

import id.desa.anjungan.backend.api.Nik;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One transaction of a [Store]; never kept beyond it. Arguments may be text, numbers, booleans, bytes,
/// enums (by name), [Nik], dates (ISO), instants (milliseconds) and Optionals of these.
public final class Tx {
    private final Connection connection;

    Tx(Connection connection) {
        this.connection = connection;
    }

    /// Rows changed.
    public int update(String sql, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw fault(sql, e);
        }
    }

    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(read.apply(new Row(result)));
            }
            return rows;
        } catch (SQLException e) {
            throw fault(sql, e);
        }
    }

    /// The only row, if there is one; the first of several.
    public <T> Optional<T> one(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        return list(sql, read, arguments).stream().findFirst();
    }

    /// A count or another single number.
    public long number(String sql, @Nullable Object... arguments) {
        return one(sql, row -> row.number(1), arguments).orElseThrow();
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
        return statement;
    }

    private static @Nullable Object plain(@Nullable Object argument) {
        return switch (argument) {
            case Optional<?> maybe -> plain(maybe.orElse(null));
            case Instant at -> at.toEpochMilli();
            case Enum<?> word -> word.name();
            case Nik nik -> nik.digits();
            case Boolean flag -> flag ? 1 : 0;
            case byte[] bytes -> bytes;
            case Number number -> number;
            case null -> null;
            default -> argument.toString();
        };
    }

    private static StoreException fault(String sql, SQLException e) {
        return new StoreException("statement failed: " + sql, e);
    }
}
