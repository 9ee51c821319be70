package id.desa.anjungan.kiosk.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/// Where the chain of the audit stands. It is signed, so that nobody without the key can cut the chain and say that it
/// had ended there.
///
/// @param seq,hash of the newest entry
/// @param baseSeq,baseHash of the entry before the oldest that is kept
/// @param exported up to which entry the village has them
/// @param brokenAt when somebody was found to have meddled; 0 where nobody was
record AuditHead(long seq, String hash, long baseSeq, String baseHash, long exported, long brokenAt) {
    private static final String PURPOSE = "audit-head";

    static AuditHead first(String epoch) {
        return new AuditHead(0, epoch, 0, epoch, 0, 0);
    }

    AuditHead at(long nextSeq, String nextHash) {
        return new AuditHead(nextSeq, nextHash, baseSeq, baseHash, exported, brokenAt);
    }

    AuditHead from(long nextBase, String nextHash) {
        return new AuditHead(seq, hash, nextBase, nextHash, exported, brokenAt);
    }

    AuditHead exportedTo(long upTo) {
        return new AuditHead(seq, hash, baseSeq, baseHash, Math.max(exported, upTo), brokenAt);
    }

    /// Goes on behind whatever stands there now.
    AuditHead brokenAt(long when, long lastSeq, String lastHash) {
        return new AuditHead(lastSeq, lastHash, lastSeq, lastHash, Math.min(exported, lastSeq), when);
    }

    /// A head whose signature does not hold, with the word for it.
    record Read(AuditHead head, boolean signed) {}

    static Optional<Read> read(Connection connection, Sealer sealer) throws SQLException {
        try (var sql = connection.prepareStatement(
                        "select seq, hash, base_seq, base_hash, exported, broken_at, seal from audit_head");
                var row = sql.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var head = new AuditHead(
                    row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5), row.getLong(6));
            return Optional.of(new Read(head, AuditSeal.holds(sealer, PURPOSE, head.text(), row.getString(7))));
        }
    }

    void write(Connection connection, Sealer sealer) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into audit_head (one, seq, hash, base_seq, base_hash, exported, broken_at, seal)
                values (1, ?, ?, ?, ?, ?, ?, ?) on conflict (one) do update set seq = excluded.seq,
                hash = excluded.hash, base_seq = excluded.base_seq, base_hash = excluded.base_hash,
                exported = excluded.exported, broken_at = excluded.broken_at, seal = excluded.seal""")) {
            sql.setLong(1, seq);
            sql.setString(2, hash);
            sql.setLong(3, baseSeq);
            sql.setString(4, baseHash);
            sql.setLong(5, exported);
            sql.setLong(6, brokenAt);
            sql.setString(7, AuditSeal.of(sealer, PURPOSE, text()));
            sql.executeUpdate();
        }
    }

    private String text() {
        return seq + " " + hash + " " + baseSeq + " " + baseHash + " " + exported + " " + brokenAt;
    }

    /// Signatures as text.
    static final class AuditSeal {
        private AuditSeal() {}

        static String of(Sealer sealer, String purpose, String text) {
            return HexFormat.of().formatHex(sealer.sign(text.getBytes(StandardCharsets.UTF_8), purpose));
        }

        static boolean holds(Sealer sealer, String purpose, String text, String seal) {
            try {
                return sealer.isSigned(
                        text.getBytes(StandardCharsets.UTF_8),
                        purpose,
                        HexFormat.of().parseHex(seal));
            } catch (IllegalArgumentException noHex) {
                return false;
            }
        }
    }
}
