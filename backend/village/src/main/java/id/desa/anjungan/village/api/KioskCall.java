package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.village.account.ResidentSession;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// A call that a kiosk proved, as its route sees it.
///
/// @param id the `{id}` of the path, empty text where there is none
/// @param headers by name in small letters
record KioskCall(String kiosk, String id, byte[] body, Optional<String> token, Map<String, String> headers) {
    /// The body as a record of the contract.
    <T> Reply<T> read(Class<T> type) {
        try {
            var value = ContractJson.mapper().readValue(body, type);
            return value == null ? Refusal.BAD_REQUEST.reply() : new Reply.Given<>(value);
        } catch (JacksonException e) {
            return Refusal.BAD_REQUEST.reply(); // its message may quote what was sent
        }
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// A resident at this kiosk.
    record Resident(ResidentSession session, String token) {}

    @Override
    public String toString() {
        return "KioskCall[kiosk=" + kiosk + "]";
    }
}
