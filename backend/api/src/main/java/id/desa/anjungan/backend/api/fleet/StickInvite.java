package id.desa.anjungan.backend.api.fleet;

/// What stands on a stick that is carried to a box: the invite, and the first settings, which a box that cannot reach
/// the village starts with.
///
/// @param invite [EnrolmentInvite], compact
/// @param settings [SettingsBundle], compact
public record StickInvite(String invite, String settings) {
    /// At the top of the stick.
    public static final String FILE = "anjungan-undangan.json";
    /// What a box writes beside it for the village to answer: [EnrolmentRequest].
    public static final String REQUEST_FILE = "anjungan-permintaan.json";
    /// The village's answer: [Enrolled].
    public static final String ANSWER_FILE = "anjungan-jawaban.json";
    /// No such file is longer, in bytes.
    public static final int MAX_BYTES = 200_000;

    @Override
    public String toString() {
        return "StickInvite[masked]";
    }
}
