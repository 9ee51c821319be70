package id.desa.anjungan.kiosk.store;

/// Something the village has to hear.
///
/// @param kind which delivery reads the body
/// @param key the same message twice is one, here and at the village
/// @param subject messages of one kind and subject are heard in order; those of others pass them
/// @param body opaque to the outbox; sealed ([Sealer]) where it names a person
public record Message(Lane lane, String kind, String key, String subject, String body) {
    @Override
    public String toString() {
        return "Message[" + kind + "]";
    }
}
