package id.desa.anjungan.kiosk.signin;

/// Digits a resident is typing: a NIK or a PIN. Masked wherever it becomes text by accident.
public record Typed(String digits) {
    public static final Typed NOTHING = new Typed("");

    public Typed plus(String digit, int atMost) {
        return digits.length() >= atMost ? this : new Typed(digits + digit);
    }

    public Typed minusLast() {
        return digits.isEmpty() ? this : new Typed(digits.substring(0, digits.length() - 1));
    }

    public int length() {
        return digits.length();
    }

    @Override
    public String toString() {
        return "Typed[" + digits.length() + " digits]";
    }
}
