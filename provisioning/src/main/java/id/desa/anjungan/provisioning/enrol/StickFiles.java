package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The files of an enrolment on a stick, as records.
final class StickFiles {
    private StickFiles() {}

    static Optional<StickInvite> invite(String json) {
        return read(json, StickInvite.class).filter(StickFiles::isWhole);
    }

    static Optional<Enrolled> answer(String json) {
        return read(json, Enrolled.class);
    }

    @SuppressWarnings("ConstantValue") // JSON may leave out anything
    private static boolean isWhole(StickInvite file) {
        return file.invite() != null && file.settings() != null;
    }

    private static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.ofNullable(ContractJson.mapper().readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty(); // its message may quote what was on the stick
        }
    }
}
