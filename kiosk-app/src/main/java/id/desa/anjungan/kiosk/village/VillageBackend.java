package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditHead;
import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PickupSlip;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.VillageInfo;
import java.util.UUID;

/// The village backend as the kiosk needs it. Every call blocks, is bounded in time, and may be made from any
/// thread but JavaFX's. A `token` is the one of [SignedIn].
public interface VillageBackend extends LeaseSource {
    Answer<VillageInfo> info();

    /// The newest catalogue; asks with the ETag of the last one, which it keeps.
    Answer<Catalogue> catalogue();

    Answer<SignedIn> signIn(Nik nik, Pin pin);

    Answer<SignedIn> signInBySlip(String slip, Pin pin);

    Answer<SignedIn> elevate(String token, String slip);

    /// Ends the session at the backend; best effort.
    void signOut(String token);

    /// Tells it that the resident is still here; best effort.
    default void keep(String token) {}

    Answer<Biodata> biodata(String token);

    Answer<Requests> requests(String token);

    /// The letter as it would look, marked KONSEP: a PDF.
    Answer<byte[]> preview(String token, NewRequest request);

    /// Asks for a letter, exactly once for one key however often it is repeated.
    Answer<RequestReceived> request(String token, UUID idempotencyKey, NewRequest request);

    Answer<PickupSlip> newSlip(String token, String requestId);

    Answer<PrintGrant> grant(String token, String letterId);

    /// Tells what became of a granted print; needs no resident's session, and repeating it changes nothing.
    Answer<Boolean> report(String grantId, PrintReport report);

    /// Who did what here, in order; repeating it changes nothing.
    default Answer<AuditHead> audit(AuditBatch batch) {
        return new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
    }

    /// Answers true once an officer's page shows the call.
    Answer<Boolean> callOfficer(String reason);

    Answer<Boolean> rate(int score);
}
