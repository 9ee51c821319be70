package id.desa.anjungan.kiosk.service.network;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A Wi-Fi and the way in, as phones show it: `WIFI:T:WPA;S:name;P:secret;H:true;;` (ZXing's format, which Android
/// and iOS write). Any order; `\` makes the next of `\;,":` plain.
///
/// @param security `WPA` (which phones also write for WPA3) or open
public record WifiCode(String ssid, boolean security, String passphrase, boolean hidden) {
    private static final int LONGEST = 400;
    /// IEEE 802.11: an SSID is 1 to 32 bytes.
    private static final int LONGEST_SSID = 32;
    /// IEEE 802.11 annex J: a passphrase is 8 to 63 printable ASCII characters, a raw key 64 hex digits.
    private static final String PASSPHRASE = "[\\x20-\\x7e]{8,63}|[0-9A-Fa-f]{64}";

    public WifiCode {
        if (!isSsid(ssid) || (security ? !isPassphrase(passphrase) : !passphrase.isEmpty())) {
            throw new IllegalArgumentException("no Wi-Fi");
        }
    }

    public static boolean isSsid(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= LONGEST_SSID && text.chars().noneMatch(Character::isISOControl);
    }

    public static boolean isPassphrase(String text) {
        return text.matches(PASSPHRASE);
    }

    /// Whether it means to be one, so that something can be said about it.
    public static boolean looksLikeOne(String scanned) {
        return scanned.regionMatches(true, 0, "WIFI:", 0, 5);
    }

    /// The Wi-Fi of a scan, if it is one this kiosk can join: not WEP, which is no lock, nor one that asks for a name.
    public static Optional<WifiCode> read(String scanned) {
        if (!looksLikeOne(scanned) || scanned.length() > LONGEST) {
            return Optional.empty();
        }
        return fields(scanned.substring(5)).flatMap(WifiCode::of);
    }

    private static Optional<WifiCode> of(Map<Character, String> fields) {
        var type = fields.getOrDefault('T', "").toUpperCase(Locale.ROOT);
        var secured = switch (type) {
            case "WPA", "WPA2", "WPA3", "SAE", "WPA/WPA2" -> true;
            case "", "NOPASS" -> false;
            default -> fields.containsKey('P'); // another word for a lock; WEP keys do not fit below
        };
        if (type.startsWith("WEP") || type.contains("EAP")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WifiCode(
                    unquoted(fields.getOrDefault('S', "")),
                    secured,
                    secured ? unquoted(fields.getOrDefault('P', "")) : "",
                    fields.getOrDefault('H', "").equalsIgnoreCase("true")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Some writers put what looks like hex digits in quotes.
    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /// Each letter at most once: of two passwords nobody knows which is meant.
    private static Optional<Map<Character, String>> fields(String text) {
        var fields = new HashMap<Character, String>();
        var at = 0;
        while (at < text.length() && text.charAt(at) != ';') {
            if (at + 1 >= text.length() || text.charAt(at + 1) != ':') {
                return Optional.empty();
            }
            var name = Character.toUpperCase(text.charAt(at));
            var value = new StringBuilder();
            at = value(text, at + 2, value);
            if (at < 0 || fields.put(name, value.toString()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    /// @return behind its `;`, or -1 where it has none
    private static int value(String text, int from, StringBuilder value) {
        for (var at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == ';') {
                return at + 1;
            }
            if (c == '\\' && ++at >= text.length()) {
                return -1;
            }
            value.append(text.charAt(at));
        }
        return -1;
    }

    @Override
    public String toString() {
        return "WifiCode[masked]";
    }
}
