package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.request.ServiceDesk.Dossier;

/// What a dossier offers where the resident stands at the counter because the kiosk did not serve them. What is allowed
/// is the service desk's to say, whatever is shown here.
///
/// @param handOver the officer prints a letter that waits for the kiosk
public record CounterActs(boolean newSlip, boolean handOver) {
    static CounterActs of(Dossier dossier, Officer who) {
        var entry = dossier.entry();
        var mine = who.role() == Role.PETUGAS && !entry.ownHousehold() && !dossier.revoked();
        var ready = entry.status() == PermohonanStatus.SIAP_DIAMBIL;
        return new CounterActs(
                mine && Tab.of(entry.status()) != Tab.ARSIP && !dossier.counter(), mine && ready && !dossier.counter());
    }

    public boolean any() {
        return newSlip || handOver;
    }
}
