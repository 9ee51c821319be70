package id.desa.anjungan.kiosk.screen;

import java.util.Locale;

/// The languages on screen, Indonesian first.
public enum Language {
    ID("id", "Bahasa Indonesia"),
    JV("jv", "Basa Jawa"),
    SU("su", "Basa Sunda"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /// ISO 639-1.
    public String code() {
        return code;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code, this == EN ? "GB" : "ID");
    }
}
