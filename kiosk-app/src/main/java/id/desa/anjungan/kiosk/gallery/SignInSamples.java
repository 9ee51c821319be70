package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.kiosk.session.Place;
import id.desa.anjungan.kiosk.signin.Claim;
import id.desa.anjungan.kiosk.signin.SignInState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.signin.Typed;
import id.desa.anjungan.kiosk.village.Setback;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door.
final class SignInSamples {
    private static final Claim BY_NIK = new Claim.ByNik(Samples.NIK);
    private static final Claim BY_SLIP = new Claim.BySlip(new SlipCode("head.body.signature"));

    private SignInSamples() {}

    static Map<String, Place> places() {
        var all = new LinkedHashMap<String, Place>();
        states().forEach((name, state) -> all.put("signin-" + name, new Place.SigningIn(state)));
        return all;
    }

    private static Map<String, SignInState> states() {
        var all = new LinkedHashMap<String, SignInState>();
        all.put("choose", new SignInState.Choosing(false));
        all.put("choose-card-seen", new SignInState.Choosing(true));
        all.put("no-pin", new SignInState.NoPin());
        all.put("nik-empty", nik("", null));
        all.put("nik", nik("99010157048", null));
        all.put("nik-full", nik("9901015704880001", null));
        all.put("nik-not-16-digits", nik("990101570488", Nik.Flaw.NOT_16_DIGITS));
        all.put("nik-not-digits", nik("990101", Nik.Flaw.NOT_DIGITS));
        all.put("nik-day", nik("99010172", Nik.Flaw.DAY));
        all.put("nik-month", nik("9901011213", Nik.Flaw.MONTH));
        all.put("nik-serial", nik("9901011205680000", Nik.Flaw.SERIAL));
        all.put("slip", new SignInState.ShowingSlip(false));
        all.put("slip-unreadable", new SignInState.ShowingSlip(true));
        all.put("slip-refused", new SignInState.SlipRefused());
        all.put("pin", new SignInState.TypingPin(BY_NIK, new Typed("135")));
        all.put("pin-of-slip", new SignInState.TypingPin(BY_SLIP, Typed.NOTHING));
        all.put("checking", new SignInState.Checking(BY_NIK, 1, Samples.NOW));
        all.put("checking-slow", new SignInState.Checking(BY_NIK, 1, Samples.NOW.minusSeconds(6)));
        all.put("refused", new SignInState.Refused(BY_NIK, 3));
        all.put("refused-slip", new SignInState.Refused(BY_SLIP, -1));
        all.put("locked", new SignInState.Locked(Samples.NOW.plusSeconds(800)));
        all.put("see-officer", new SignInState.SeeOfficer());
        all.put("not-served", new SignInState.NotServed());
        for (var setback : Setback.values()) {
            if (setback == Setback.LINK_DOWN || setback == Setback.SLOW_DOWN || setback == Setback.KIOSK_UNKNOWN) {
                all.put("failed-" + SampleNames.of(setback), new SignInState.Failed(BY_NIK, setback));
            }
        }
        return all;
    }

    private static SignInState nik(String digits, Nik.@Nullable Flaw flaw) {
        return new SignInState.TypingNik(new Typed(digits), Optional.ofNullable(flaw));
    }
}
