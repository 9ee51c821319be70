package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.kiosk.screen.Icon;
import java.util.Locale;

/// The pictures a village may name for its letters; a name unknown here is a plain sheet.
final class LetterIcons {
    private LetterIcons() {}

    static Icon of(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "storefront" -> Icon.STOREFRONT;
            case "house", "house-line" -> Icon.HOUSE;
            case "hand-heart" -> Icon.HAND_HEART;
            case "shield-check" -> Icon.SHIELD_CHECK;
            case "person", "user" -> Icon.PERSON;
            case "family", "users-three" -> Icon.FAMILY;
            case "magnifier", "magnifying-glass" -> Icon.MAGNIFIER;
            case "stamp" -> Icon.STAMP;
            case "map", "map-pin" -> Icon.MAP;
            case "calendar" -> Icon.CALENDAR;
            default -> Icon.DOCUMENT;
        };
    }
}
