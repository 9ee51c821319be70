package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.store.TimeFloor;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.CallTime;
import id.desa.anjungan.kiosk.village.LinkListener;
import java.time.Instant;
import java.util.Optional;

/// What the kiosk learns from every call to the village besides its answer: how the line is, and what time it is.
record VillageEars(KioskHealth health, TimeFloor time) implements LinkListener {
    @Override
    public void heard(Optional<Answer.Fault> fault) {
        health.heard(fault);
    }

    @Override
    public void took(CallTime call) {
        health.took(call);
    }

    @Override
    public void villageTime(Instant now) {
        time.villageSays(now);
        health.clock(time.agrees());
    }
}
