package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.device.PrintOutcome.Evidence;
import java.util.Optional;
import java.util.UUID;

/// One row of the print ledger.
///
/// @param job the opaque name, all that a spooler sees
/// @param sha256 of the PDF, lower-case hex
/// @param pages of the PDF
/// @param printer its URI
/// @param counterBefore the printer's life counter before the first byte; -1 where it has none
/// @param counterSource what that was read from (`ipp`, `snmp`, `pjl`); empty where it is not known
/// @param session whose paper it is
/// @param impressions sides that came out, as far as the printer told
public record PrintJob(
        String job,
        String grantId,
        String letterId,
        String sha256,
        int pages,
        int copies,
        String printer,
        long counterBefore,
        String counterSource,
        UUID session,
        State state,
        Optional<Evidence> evidence,
        int impressions) {
    /// How far it is. From SENDING on bytes may have gone out.
    public enum State {
        PLANNED,
        SENDING,
        PRINTED,
        NOT_PRINTED,
        UNCERTAIN
    }

    /// What a counter moves by when all of it is out.
    public int sides() {
        return pages * copies;
    }

    /// Whether nothing will change by itself any more.
    public boolean isEnded() {
        return state == State.PRINTED || state == State.NOT_PRINTED;
    }
}
