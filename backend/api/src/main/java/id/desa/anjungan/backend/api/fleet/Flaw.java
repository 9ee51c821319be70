package id.desa.anjungan.backend.api.fleet;

/// Why a token is not taken.
public enum Flaw {
    /// Longer than any of its kind; not looked into.
    OVERSIZED,
    /// No token of this kind, or one that was cut or altered.
    DAMAGED,
    /// A token that nobody signed, or by another algorithm than ES256.
    UNSIGNED,
    /// Signed well, by somebody else than the authority this kiosk belongs to.
    FOREIGN,
    /// Its time is over.
    EXPIRED,
    /// For another kiosk.
    OTHER_KIOSK,
    /// Used before. Only who keeps count can say so.
    USED,
    /// An older version than the one at hand. Only who keeps count can say so.
    OLDER
}
