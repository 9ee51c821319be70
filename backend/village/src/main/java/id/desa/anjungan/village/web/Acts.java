package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.request.ServiceDesk.Dossier;
import java.util.List;

/// Which buttons a dossier shows to whom. What is allowed is the service desk's to say, whatever is shown here.
///
/// @param electronic whether signing asks for the passphrase
/// @param settle whether to ask if the paper came out
/// @param waitsFor why there is nothing to do, where there is nothing
public record Acts(
        boolean approve,
        boolean sign,
        boolean electronic,
        boolean complete,
        boolean handOver,
        boolean settle,
        boolean giveBack,
        boolean reject,
        boolean revoke,
        String waitsFor,
        List<String> giveBackReasons,
        List<String> rejectReasons,
        List<String> revokeReasons) {
    private static final String OWN =
            "Ini permohonan keluarga Anda sendiri. Petugas lain yang menanganinya; Anda tetap dapat melihatnya.";

    static Acts of(Dossier dossier, Officer who) {
        if (dossier.entry().ownHousehold()) {
            return none(OWN);
        }
        return switch (who.role()) {
            case PETUGAS -> forPetugas(dossier);
            case KADES -> forKades(dossier);
        };
    }

    private static Acts forPetugas(Dossier dossier) {
        var status = dossier.entry().status();
        var checking = status == PermohonanStatus.SEDANG_DIPERIKSA;
        var missing = status == PermohonanStatus.BELUM_LENGKAP;
        var signing = status == PermohonanStatus.MENUNGGU_TANDA_TANGAN;
        var ready = status == PermohonanStatus.SIAP_DIAMBIL;
        return new Acts(
                checking,
                false,
                false,
                missing,
                ready && dossier.counter() && !dossier.revoked(),
                ready && dossier.entry().printUncertain(),
                checking || signing,
                checking || missing,
                false,
                waitsFor(dossier, Role.PETUGAS),
                Reasons.toGiveBack(dossier.syarat()),
                Reasons.toReject(),
                List.of());
    }

    private static Acts forKades(Dossier dossier) {
        var status = dossier.entry().status();
        var signing = status == PermohonanStatus.MENUNGGU_TANDA_TANGAN;
        var issued = status == PermohonanStatus.SIAP_DIAMBIL || status == PermohonanStatus.SUDAH_DIAMBIL;
        return new Acts(
                false,
                signing,
                dossier.electronic(),
                false,
                false,
                false,
                signing,
                signing,
                issued && !dossier.revoked(),
                waitsFor(dossier, Role.KADES),
                Reasons.toGiveBack(dossier.syarat()),
                Reasons.toReject(),
                Reasons.toRevoke());
    }

    private static Acts none(String why) {
        return new Acts(
                false, false, false, false, false, false, false, false, false, why, List.of(), List.of(), List.of());
    }

    private static String waitsFor(Dossier dossier, Role role) {
        if (dossier.revoked()) {
            return "Surat ini sudah dicabut.";
        }
        var petugas = role == Role.PETUGAS;
        if (dossier.entry().printUncertain()) {
            return petugas ? "" : "Belum pasti tercetak: menunggu petugas memastikannya.";
        }
        return switch (dossier.entry().status()) {
            case BELUM_LENGKAP -> petugas ? "" : "Menunggu warga melengkapi syarat.";
            case SEDANG_DIPERIKSA -> petugas ? "" : "Sedang diperiksa petugas, lalu menunggu tanda tangan Anda.";
            case MENUNGGU_TANDA_TANGAN -> petugas ? "Menunggu tanda tangan kepala desa." : "";
            case SIAP_DIAMBIL ->
                dossier.counter() ? "Menunggu diambil di loket." : "Menunggu dicetak warga di anjungan.";
            case SUDAH_DIAMBIL -> "Selesai: suratnya sudah di tangan warga.";
            case DIBATALKAN -> "Dibatalkan oleh pemohon.";
            case DITOLAK -> "Permohonan ini ditolak.";
            case LAINNYA -> "";
        };
    }

    /// Whether there is anything besides the main act.
    public boolean more() {
        return giveBack || reject || revoke;
    }
}
