package id.desa.anjungan.device;

import java.util.HexFormat;

/// The number a card answers with (ISO 14443-3). It is no secret and proves nothing alone, and it is personal.
///
/// @param hex upper-case hex of 4, 7 or 10 bytes
public record CardUid(String hex) {
    public CardUid {
        if (!hex.matches("(?:[0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})")) {
            throw new IllegalArgumentException("a UID has 4, 7 or 10 bytes");
        }
    }

    /// @param bytes 4, 7 or 10, first byte first
    public static CardUid of(byte[] bytes) {
        return new CardUid(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    @Override
    public String toString() {
        return "CardUid[masked]";
    }
}
