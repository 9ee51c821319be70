package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.kiosk.loop.Effects;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the village whether the PIN is right.
public final class SignInEffects implements Effects<SignInEffect, SignInEvent> {
    private final VillageBackend village;

    public SignInEffects(VillageBackend village) {
        this.village = village;
    }

    @Override
    public void run(SignInEffect effect, Consumer<SignInEvent> emit) {
        switch (effect) {
            case SignInEffect.Check(var call, var claim, var pin) ->
                emit.accept(new SignInEvent.Answered(
                        call,
                        switch (claim) {
                            case Claim.ByNik(var nik) -> village.signIn(nik, pin);
                            case Claim.BySlip(var slip) -> village.signInBySlip(slip.text(), pin);
                        }));
        }
    }

    @Override
    public Optional<SignInEvent> broken(SignInEffect effect) {
        return Optional.of(
                new SignInEvent.Answered(effect.call(), new Answer.Unavailable<>(Answer.Fault.SERVER_ERROR)));
    }
}
