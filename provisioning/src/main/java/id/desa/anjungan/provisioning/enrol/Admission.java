package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome.Failed;
import id.desa.anjungan.provisioning.enrol.FleetHttp.Reply;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the village's answer: believes nothing of it that does not fit together, then writes who this kiosk is.
record Admission(EnrolmentGround ground) {
    private static final Duration CLOCK_OFF = Duration.ofMinutes(5);
    private static final int MEASURED = 3;
    /// Settings may be as old as the kiosk. Only they are signed: a time further ahead of them is no village's.
    private static final Duration LONGEST_SERVICE = Duration.ofDays(20 * 365);

    /// @param http where the answer came from
    EnrolmentOutcome of(Asking asking, Reply.Answer<Enrolled> reply, FleetHttp http, Consumer<EnrolmentStep> progress)
            throws IOException {
        progress.accept(EnrolmentStep.CHECKING);
        var answer = reply.value();
        if (answer.state() == Enrolled.State.WAITING) {
            return asking.ahead().isPresent() && asking.invite().isPresent()
                    ? new OfflineStart(ground).begin(asking, progress)
                    : new EnrolmentOutcome.Waiting(answer.village(), answer.kiosk(), Fingerprint.of(asking.key()));
        }
        var checked =
                checked(answer, asking.invite().map(EnrolmentInvite::authority), asking.key(), asking.serverKey());
        if (checked.isEmpty()) {
            return new Failed(Trouble.NOT_THE_CONTRACT);
        }
        progress.accept(EnrolmentStep.WRITING);
        if (!written(checked.get().told(answer.time()), String.valueOf(answer.settings()), Optional.empty())) {
            return new Failed(Trouble.BAD_SETTINGS);
        }
        return new EnrolmentOutcome.Enrolled(
                answer.village(),
                answer.kiosk(),
                checked.get().fingerprint(),
                Optional.of(Duration.between(ground.clock().instant(), answer.time()))
                        .filter(off -> off.abs().compareTo(CLOCK_OFF) > 0),
                measured(http, reply.took()));
    }

    /// The authority of the invite, our key, the kiosk it says we are; empty where one of them is another.
    Optional<Identity> checked(Enrolled answer, Optional<ECKey> invited, ECKey key, Optional<String> serverKey) {
        try {
            var signer = ECKey.parse(answer.authority() == null ? Map.of() : answer.authority());
            Objects.requireNonNull(answer.time());
            var expected = ground.authority().or(() -> invited);
            var credential = Optional.ofNullable(answer.credential())
                    .flatMap(word -> KioskCredential.read(word, signer))
                    .filter(word -> word.kioskId().equals(answer.kioskId()));
            var settled = Optional.ofNullable(answer.settings())
                    .flatMap(compact -> SettingsBundle.read(compact, signer, answer.kioskId())
                            .genuine());
            var ours = credential.isPresent()
                    && same(credential.get().key(), key)
                    && (expected.isEmpty() || same(expected.get(), signer));
            return ours && settled.isPresent() && isLikely(answer.time(), settled.get())
                    ? Optional.of(new Identity(
                            answer.kiosk(),
                            answer.village(),
                            key,
                            signer.toPublicJWK(),
                            Optional.ofNullable(answer.credential()),
                            serverKey,
                            settled.get().issued()))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /// One that lies before says nothing new ([Identity#told]): settings may be from a day when the village's clock
    /// was ahead.
    private static boolean isLikely(Instant time, SettingsBundle settled) {
        return time.isBefore(settled.issued().plus(LONGEST_SERVICE));
    }

    private static boolean same(ECKey one, ECKey other) {
        try {
            return one.computeThumbprint().equals(other.computeThumbprint());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// @param request where it is not confirmed yet
    /// @return whether this program can start with the settings; else nothing is written
    boolean written(Identity who, String bundle, Optional<EnrolmentRequest> request) throws IOException {
        var toml = SettingsBundle.read(bundle, who.authority(), who.kiosk().id())
                .genuine()
                .map(SettingsBundle::toml);
        if (toml.isEmpty() || !ground.settings().fits(toml.get())) {
            return false;
        }
        ground.folder().put(who, bundle, request);
        ground.settings().take(bundle, who.authority(), who.kiosk().id());
        return true;
    }

    private NetworkQuality measured(FleetHttp http, Duration first) {
        var times = new ArrayList<>(List.of(first));
        while (times.size() < MEASURED
                && http.greet(new Greeting.Request(ground.nonce()))
                        instanceof Reply.Answer<Greeting>(var _, var took)) {
            times.add(took);
        }
        return new NetworkQuality(times.stream().sorted().toList().get(times.size() / 2));
    }
}
