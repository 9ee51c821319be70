package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.Leases;
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
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.util.UUID;
import java.util.function.BiFunction;

/// A village that answers print reports as a test wants, and nothing else.
public record ReportHearingVillage(BiFunction<String, PrintReport, Answer<Boolean>> reports) implements VillageBackend {
    @Override
    public Answer<Boolean> report(String grantId, PrintReport report) {
        return reports.apply(grantId, report);
    }

    @Override
    public Answer<VillageInfo> info() {
        return down();
    }

    @Override
    public Answer<Catalogue> catalogue() {
        return down();
    }

    @Override
    public Answer<SignedIn> signIn(Nik nik, Pin pin) {
        return down();
    }

    @Override
    public Answer<SignedIn> signInBySlip(String slip, Pin pin) {
        return down();
    }

    @Override
    public Answer<SignedIn> elevate(String token, String slip) {
        return down();
    }

    @Override
    public void signOut(String token) {}

    @Override
    public Answer<Biodata> biodata(String token) {
        return down();
    }

    @Override
    public Answer<Requests> requests(String token) {
        return down();
    }

    @Override
    public Answer<byte[]> preview(String token, NewRequest request) {
        return down();
    }

    @Override
    public Answer<RequestReceived> request(String token, UUID idempotencyKey, NewRequest request) {
        return down();
    }

    @Override
    public Answer<PickupSlip> newSlip(String token, String requestId) {
        return down();
    }

    @Override
    public Answer<PrintGrant> grant(String token, String letterId) {
        return down();
    }

    @Override
    public Answer<byte[]> document(PrintGrant grant) {
        return down();
    }

    @Override
    public Answer<Leases> leases() {
        return down();
    }

    @Override
    public Answer<Boolean> callOfficer(String reason) {
        return down();
    }

    @Override
    public Answer<Boolean> rate(int score) {
        return down();
    }

    private static <T> Answer<T> down() {
        return new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
    }
}
