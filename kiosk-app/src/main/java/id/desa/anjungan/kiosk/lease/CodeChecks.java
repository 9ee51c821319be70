package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.backend.api.Lease.CodeCheck;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Checks a typed code against what a lease knows of it. Slow by intent.
final class CodeChecks {
    private static final Set<String> KNOWN = Set.of("PBKDF2WithHmacSHA256", "PBKDF2WithHmacSHA512");
    private static final int FEWEST = 10_000;
    private static final int MOST = 10_000_000;
    private static final int SHORTEST_HASH = 16;
    private static final int LONGEST_HASH = 64;

    private CodeChecks() {}

    /// Whether this kiosk can check such codes at all, and in a time a person waits.
    static boolean canCheck(CodeCheck check) {
        try {
            var hash = Base64.getUrlDecoder().decode(check.hash()).length;
            return KNOWN.contains(check.algorithm())
                    && check.rounds() >= FEWEST
                    && check.rounds() <= MOST
                    && hash >= SHORTEST_HASH
                    && hash <= LONGEST_HASH
                    && Base64.getUrlDecoder().decode(check.salt()).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    static boolean matches(CodeCheck check, String code) {
        var wanted = Base64.getUrlDecoder().decode(check.hash());
        var salt = Base64.getUrlDecoder().decode(check.salt());
        var spec = new PBEKeySpec(code.toCharArray(), salt, check.rounds(), wanted.length * 8);
        try {
            var made = SecretKeyFactory.getInstance(check.algorithm()).generateSecret(spec);
            return MessageDigest.isEqual(wanted, made.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has PBKDF2", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
