package id.desa.anjungan.kiosk.enrol;

/// What a box sees of itself before it is a kiosk, looked at every few seconds.
///
/// @param scanner whether a scanner answers
/// @param network whether there is a way out of this machine
/// @param letters,slips whether the printers are ready
/// @param stick whether a stick with an invite is in
public record EnrolFacts(boolean scanner, boolean network, boolean letters, boolean slips, boolean stick) {
    public static final EnrolFacts NOTHING = new EnrolFacts(false, false, false, false, false);
}
