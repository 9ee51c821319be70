package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jwt.SignedJWT;
import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/// What is in the folder already, and whether it may go.
final class PresentKiosk {
    private static final int LONGEST = 8_192;
    private static final int BUSY = 5;
    private static final List<String> OWED = List.of(
            "outbox where lane in ('print-outcome', 'request')", "print_job where state in ('PLANNED', 'SENDING')");

    private PresentKiosk() {}

    /// Whether another program has the database open. A database that cannot be read is nobody's.
    static boolean isInUse(Path database) {
        if (!Files.isRegularFile(database, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var connection = DatabaseCopy.connect(database);
                var sql = connection.createStatement()) {
            sql.execute("pragma busy_timeout = 0");
            sql.execute("pragma locking_mode = exclusive");
            sql.execute("begin exclusive");
            sql.execute("rollback");
            return false;
        } catch (SQLException refused) {
            return (refused.getErrorCode() & 0xff) == BUSY;
        }
    }

    /// Whether the village has yet to hear of something that happened here.
    static boolean owes(Path database) {
        if (!Files.isRegularFile(database, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var connection = DatabaseCopy.connect(database)) {
            for (var what : OWED) {
                if (DatabaseCopy.has(connection, what.substring(0, what.indexOf(' ')))
                        && !isNone(connection, "select count(*) from " + what)) {
                    return true;
                }
            }
            return false;
        } catch (SQLException unreadable) {
            return false; // a machine that was set up a moment ago; there is nothing to be had from it
        }
    }

    private static boolean isNone(Connection connection, String count) throws SQLException {
        return DatabaseCopy.one(connection, count).equals("0");
    }

    /// The name this machine is enrolled under.
    static Optional<String> name(Path state) throws IOException {
        try (var around = HeldFolder.at(state);
                var identity = around.folder("identity")) {
            return identity.read("credential.jwt", LONGEST).flatMap(PresentKiosk::subject);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> subject(byte[] credential) {
        try {
            return Optional.ofNullable(SignedJWT.parse(new String(credential, StandardCharsets.UTF_8).strip())
                    .getJWTClaimsSet()
                    .getSubject());
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }
}
