package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.TypedPass;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes that open a kiosk's service mode, once each.
public final class PassDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PassDesk.class);

    private final Store store;
    private final KioskTable kiosks;
    private final EnrolmentAuthority authority;
    private final RandomIds ids;
    private final SecureRandom random;
    private final VillageTime time;
    private final PassCodes codes = new PassCodes();

    PassDesk(
            Store store,
            KioskTable kiosks,
            EnrolmentAuthority authority,
            RandomIds ids,
            SecureRandom random,
            VillageTime time) {
        this.store = store;
        this.kiosks = kiosks;
        this.authority = authority;
        this.ids = ids;
        this.random = random;
        this.time = time;
    }

    /// A pass and the code that stands for it.
    ///
    /// @param compact for the QR
    public record GivenPass(String compact, ShortCode code) {
        @Override
        public String toString() {
            return "GivenPass[masked]";
        }
    }

    /// @return empty where no kiosk is called so
    public Optional<String> pass(String kiosk, String by) {
        var known = store.<Boolean>read(tx -> kiosks.name(tx, kiosk).isPresent());
        if (!known) {
            return Optional.empty();
        }
        var now = time.now();
        VillageEvent.KIOSK_PASS_GIVEN.on(LOG).addKeyValue("kiosk", kiosk).log();
        return Optional.of(
                new ServicePass(ids.id(), kiosk, by, now, now.plus(ServicePass.LONGEST)).sign(authority.key()));
    }

    /// The same for who has no scanner to show it to.
    public Optional<GivenPass> passWithCode(String kiosk, String by) {
        return pass(kiosk, by).map(compact -> {
            var code = ShortCode.draw(random);
            codes.give(kiosk, code, compact, time.now());
            return new GivenPass(compact, code);
        });
    }

    /// What a kiosk gets for a code that was typed at it.
    public Reply<TypedPass> typed(String kiosk, String code) {
        return switch (codes.take(kiosk, code, time.now())) {
            case PassCodes.Taken.Pass(var compact) -> new Reply.Given<>(new TypedPass(compact));
            case PassCodes.Taken.Wrong _ -> Refusal.CODE_WRONG.reply();
            case PassCodes.Taken.TooOften(var pause) ->
                new Reply.Refused<>(Refusal.SLOW_DOWN.retryAfter(pause.toSeconds() + 1));
        };
    }
}
