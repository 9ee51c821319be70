package id.desa.anjungan.backend.api.fleet;

import java.util.regex.Pattern;

/// Who a kiosk is: an id that never changes and goes into its credential, and a name for people that may.
///
/// @param id such as `balai-desa-1`
/// @param label such as `Anjungan Balai Desa`
public record KioskName(String id, String label) {
    public static final int MAX_LABEL = 60;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,()/&'-]{0," + (MAX_LABEL - 1) + "}");

    public KioskName {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a kiosk id");
        }
        label = label.strip();
        if (!isLabel(label)) {
            throw new IllegalArgumentException("not a kiosk name");
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches() && !text.startsWith(".");
    }

    public static boolean isLabel(String text) {
        return LABEL.matcher(text.strip()).matches();
    }
}
