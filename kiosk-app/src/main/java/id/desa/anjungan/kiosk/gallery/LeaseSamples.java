package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.kiosk.lease.HeldLetter;
import id.desa.anjungan.kiosk.lease.LeaseState;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.signin.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/// Collecting a letter without the village.
final class LeaseSamples {
    private static final SlipCode SLIP = new SlipCode("head.body.signature");

    private LeaseSamples() {}

    static Map<String, Place> places() {
        var all = new LinkedHashMap<String, Place>();
        states().forEach((name, state) -> all.put("lease-" + name, new Place.Leased(state)));
        return all;
    }

    private static Map<String, LeaseState> states() {
        var request = Samples.requests().getFirst();
        var letter = new HeldLetter(Samples.grant(), request.registration(), request.name());
        var all = new LinkedHashMap<String, LeaseState>();
        all.put("slip", new LeaseState.ShowingSlip(false));
        all.put("slip-unreadable", new LeaseState.ShowingSlip(true));
        all.put("looking", new LeaseState.Looking(SLIP, 1, Samples.NOW));
        for (var why : LeaseState.Why.values()) {
            all.put(SampleNames.of(why), new LeaseState.Cannot(why));
        }
        all.put("code", new LeaseState.TypingCode(letter, SLIP, new Typed("274"), -1));
        all.put("code-wrong", new LeaseState.TypingCode(letter, SLIP, Typed.NOTHING, 3));
        all.put("checking", new LeaseState.Checking(letter, SLIP, 1, Samples.NOW));
        return all;
    }
}
