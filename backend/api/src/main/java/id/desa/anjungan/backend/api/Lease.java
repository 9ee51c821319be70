package id.desa.anjungan.backend.api;

/// A letter that a kiosk may fetch ahead and print without a link: an open [PrintGrant] with a long life, and what it
/// takes to know who may collect it.
///
/// @param registration of the request, such as `REG-20261121-014`
/// @param name what the letter is called
/// @param slipHash SHA-256 of the slip's `jti`, base64url: a slip is known by it, and nothing else is
public record Lease(PrintGrant grant, String registration, Words name, String slipHash, CodeCheck code) {
    /// How the per-letter code is checked where there is no link.
    ///
    /// @param algorithm a name of the Java security standard, such as `PBKDF2WithHmacSHA512`
    /// @param salt base64url
    /// @param hash base64url
    public record CodeCheck(String algorithm, int rounds, String salt, String hash) {
        @Override
        public String toString() {
            return "CodeCheck[masked]";
        }
    }

    @Override
    public String toString() {
        return "Lease[" + grant.id() + "]";
    }
}
