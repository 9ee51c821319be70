package id.desa.anjungan.backend.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

/// One act at a kiosk. Nobody's name or NIK is in it, and its hash covers the entry before.
///
/// @param seq counts up by one within one store of a kiosk
/// @param at in whole milliseconds
/// @param session random; empty outside of one
/// @param actor KIOSK, NOBODY, RESIDENT or OFFICER
/// @param level of the sign-in, or empty
/// @param act in words such as `signed-in`
/// @param who the resident's reference at this kiosk, or empty
/// @param subject an opaque id of what it is about, or empty
/// @param hash SHA-256 in hex, of the entry and the hash before it
public record AuditEntry(
        long seq,
        Instant at,
        String session,
        String actor,
        String level,
        String act,
        String who,
        String subject,
        String hash) {

    /// The hash this entry has behind that one.
    public String hashAfter(String previous) {
        var text = Stream.of(previous, seq, at.toEpochMilli(), session, actor, level, act, who, subject)
                .map(Object::toString)
                .reduce((one, next) -> one + '\n' + next)
                .orElseThrow();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// As it stands behind that one.
    public AuditEntry after(String previous) {
        return new AuditEntry(seq, at, session, actor, level, act, who, subject, hashAfter(previous));
    }

    /// Whether nothing in it was changed since.
    public boolean follows(String previous) {
        return hash.equals(hashAfter(previous));
    }
}
