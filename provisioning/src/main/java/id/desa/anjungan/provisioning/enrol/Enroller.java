package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.Flaw;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.TokenReading;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome.Failed;
import id.desa.anjungan.provisioning.enrol.FleetHttp.Reply;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Makes this box a kiosk. Blocks for some seconds; one at a time. Whatever fails, nothing changed, and the same invite
/// may be tried again: with the same key, so that an answer that was lost comes once more.
public final class Enroller {
    private static final Duration CLOCK_OFF = Duration.ofMinutes(5);
    private static final int MEASURED = 3;

    private final IdentityFolder folder;
    private final FirstSettings settings;
    private final Optional<ECKey> authority;
    private final Optional<String> kioskId;
    private final Duration limit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param authority the one this box already belongs to, by its image or by an earlier enrolment
    /// @param kioskId the one a hand wrote, where one did
    /// @param limit of one question
    /// @param random one that nobody can foresee
    public Enroller(
            IdentityFolder folder,
            FirstSettings settings,
            Optional<ECKey> authority,
            Optional<String> kioskId,
            Duration limit,
            InstantSource clock,
            RandomGenerator random) {
        this.folder = folder;
        this.settings = settings;
        this.authority = authority;
        this.kioskId = kioskId;
        this.limit = limit;
        this.clock = clock;
        this.random = random;
    }

    /// By what a scanner read.
    public EnrolmentOutcome byInvite(String scanned, Consumer<EnrolmentStep> progress) {
        return guarded(() -> invited(scanned.strip(), Optional.empty(), progress));
    }

    /// By the file of a stick: [StickInvite#FILE].
    public EnrolmentOutcome byStick(String json, Consumer<EnrolmentStep> progress) {
        var file = StickFiles.invite(json);
        return file.isEmpty()
                ? new Failed(Trouble.NOT_AN_INVITE)
                : guarded(() ->
                        invited(file.get().invite(), Optional.of(file.get().settings()), progress));
    }

    /// By what somebody typed.
    ///
    /// @param village its address
    public EnrolmentOutcome byCode(URI village, ShortCode code, Consumer<EnrolmentStep> progress) {
        return guarded(() -> typed(village, code, progress));
    }

    /// What was under way when the power went, or waits for an officer; empty where there is nothing.
    public Optional<EnrolmentOutcome> resume(Consumer<EnrolmentStep> progress) {
        try {
            folder.recover();
            var asked = folder.asked().map(IdentityFolder.Asked::ticket).filter(EnrolmentInvite::isOne);
            return asked.map(ticket -> byInvite(ticket, progress));
        } catch (IOException e) {
            return Optional.of(new Failed(Trouble.DISK));
        }
    }

    @FunctionalInterface
    private interface Work {
        EnrolmentOutcome run() throws IOException;
    }

    private static EnrolmentOutcome guarded(Work work) {
        try {
            return work.run();
        } catch (IOException disk) {
            return new Failed(Trouble.DISK);
        }
    }

    private EnrolmentOutcome invited(String compact, Optional<String> ahead, Consumer<EnrolmentStep> progress)
            throws IOException {
        progress.accept(EnrolmentStep.READ);
        if (!EnrolmentInvite.isOne(compact)) {
            return new Failed(Trouble.NOT_AN_INVITE);
        }
        return switch (EnrolmentInvite.read(compact, authority)) {
            case TokenReading.Refused<EnrolmentInvite>(var flaw) -> new Failed(trouble(flaw));
            case TokenReading.Genuine<EnrolmentInvite>(var invite) ->
                kioskId.filter(id -> !id.equals(invite.kiosk().id())).isPresent()
                        ? new Failed(Trouble.OTHER_KIOSK)
                        : asked(invite, compact, ahead, progress);
        };
    }

    private static Trouble trouble(Flaw flaw) {
        return Trouble.of(flaw);
    }

    private EnrolmentOutcome asked(
            EnrolmentInvite invite, String compact, Optional<String> ahead, Consumer<EnrolmentStep> progress)
            throws IOException {
        var key = folder.begin(compact).key();
        progress.accept(EnrolmentStep.KEY_MADE);
        var request = EnrolmentRequest.byInvite(compact, EnrolmentProof.sign(key, compact));
        progress.accept(EnrolmentStep.ASKING);
        var trouble = Trouble.NO_VILLAGE;
        for (var url : invite.urls()) {
            var http = new FleetHttp(url, invite.serverKey(), limit);
            switch (http.enrol(request)) {
                case Reply.Answer<Enrolled>(var answer, var took) -> {
                    return answered(
                            answer, Optional.of(invite), ahead, invite.serverKey(), key, request, http, took, progress);
                }
                case Reply.No<Enrolled>(var why) -> {
                    if (why != Trouble.NO_VILLAGE && why != Trouble.OTHER_SERVER) {
                        return new Failed(why);
                    }
                    trouble = trouble == Trouble.OTHER_SERVER ? trouble : why;
                }
            }
        }
        return ahead.isPresent() && invite.offline()
                ? startOffline(invite, ahead.get(), key, request, progress)
                : new Failed(trouble);
    }

    private EnrolmentOutcome typed(URI village, ShortCode code, Consumer<EnrolmentStep> progress) throws IOException {
        progress.accept(EnrolmentStep.READ);
        var nonce = nonce();
        var serverKey = Optional.<String>empty();
        var http = new FleetHttp(village, serverKey, limit);
        var greeting = http.greet(new Greeting.Request(nonce));
        if (isUnvouched(greeting)) { // no public authority vouches for it: the code shall say whether its key is right
            serverKey = FleetHttp.shownKey(village, limit);
            http = new FleetHttp(village, serverKey, limit);
            greeting = http.greet(new Greeting.Request(nonce));
        }
        if (greeting instanceof Reply.No<Greeting>(var why)) {
            return new Failed(why);
        }
        if (greeting instanceof Reply.Answer<Greeting>(var said, var _) && !said.knows(code, nonce, serverKey)) {
            return new Failed(said.proofs().isEmpty() ? Trouble.EXPIRED : Trouble.CODE_WRONG);
        }
        var key = folder.begin("code").key();
        progress.accept(EnrolmentStep.KEY_MADE);
        var request = EnrolmentRequest.byCode(code.letters(), EnrolmentProof.sign(key, code.letters()));
        progress.accept(EnrolmentStep.ASKING);
        return switch (http.enrol(request)) {
            case Reply.No<Enrolled>(var why) -> new Failed(why);
            case Reply.Answer<Enrolled>(var answer, var took) ->
                answered(answer, Optional.empty(), Optional.empty(), serverKey, key, request, http, took, progress);
        };
    }

    private static boolean isUnvouched(Reply<Greeting> greeting) {
        return greeting instanceof Reply.No<Greeting>(var why)
                && (why == Trouble.OTHER_SERVER || why == Trouble.CLOCK_WRONG);
    }

    private EnrolmentOutcome answered(
            Enrolled answer,
            Optional<EnrolmentInvite> invite,
            Optional<String> ahead,
            Optional<String> serverKey,
            ECKey key,
            EnrolmentRequest request,
            FleetHttp http,
            Duration took,
            Consumer<EnrolmentStep> progress)
            throws IOException {
        progress.accept(EnrolmentStep.CHECKING);
        if (answer.state() == Enrolled.State.WAITING) {
            return ahead.isPresent() && invite.isPresent()
                    ? startOffline(invite.get(), ahead.get(), key, request, progress)
                    : new EnrolmentOutcome.Waiting(answer.village(), answer.kiosk(), Fingerprint.of(key));
        }
        var checked = checked(answer, invite.map(EnrolmentInvite::authority), key, serverKey);
        if (checked.isEmpty()) {
            return new Failed(Trouble.NOT_THE_CONTRACT);
        }
        progress.accept(EnrolmentStep.WRITING);
        var bundle = String.valueOf(answer.settings());
        if (!written(checked.get(), bundle, Optional.empty())) {
            return new Failed(Trouble.BAD_SETTINGS);
        }
        return new EnrolmentOutcome.Enrolled(
                answer.village(),
                answer.kiosk(),
                checked.get().fingerprint(),
                Optional.of(Duration.between(clock.instant(), answer.time()))
                        .filter(off -> off.abs().compareTo(CLOCK_OFF) > 0),
                measured(http, took));
    }

    /// Believes nothing that does not fit together: the authority of the invite, our key, the kiosk it says we are.
    private Optional<Identity> checked(
            Enrolled answer, Optional<ECKey> invited, ECKey key, Optional<String> serverKey) {
        try {
            var signer = ECKey.parse(answer.authority() == null ? java.util.Map.of() : answer.authority());
            var expected = authority.or(() -> invited);
            var credential = Optional.ofNullable(answer.credential())
                    .flatMap(word -> KioskCredential.read(word, signer))
                    .filter(word -> word.kioskId().equals(answer.kioskId()));
            var settled = Optional.ofNullable(answer.settings())
                    .flatMap(compact -> SettingsBundle.read(compact, signer, answer.kioskId())
                            .genuine());
            var ours = credential.isPresent()
                    && same(credential.get().key(), key)
                    && (expected.isEmpty() || same(expected.get(), signer));
            return ours && settled.isPresent()
                    ? Optional.of(new Identity(
                            answer.kiosk(),
                            answer.village(),
                            key,
                            signer.toPublicJWK(),
                            Optional.ofNullable(answer.credential()),
                            serverKey))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static boolean same(ECKey one, ECKey other) {
        try {
            return one.computeThumbprint().equals(other.computeThumbprint());
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private EnrolmentOutcome startOffline(
            EnrolmentInvite invite,
            String bundle,
            ECKey key,
            EnrolmentRequest request,
            Consumer<EnrolmentStep> progress)
            throws IOException {
        progress.accept(EnrolmentStep.CHECKING);
        if (SettingsBundle.read(bundle, invite.authority(), invite.kiosk().id())
                .genuine()
                .isEmpty()) {
            return new Failed(Trouble.DAMAGED);
        }
        progress.accept(EnrolmentStep.WRITING);
        var who = new Identity(
                invite.kiosk(), invite.village(), key, invite.authority(), Optional.empty(), invite.serverKey());
        return written(who, bundle, Optional.of(request))
                ? new EnrolmentOutcome.Waiting(invite.village(), invite.kiosk(), who.fingerprint())
                : new Failed(Trouble.BAD_SETTINGS);
    }

    private boolean written(Identity who, String bundle, Optional<EnrolmentRequest> request) throws IOException {
        var toml = SettingsBundle.read(bundle, who.authority(), who.kiosk().id())
                .genuine()
                .map(SettingsBundle::toml);
        if (toml.isEmpty() || !settings.fits(toml.get())) {
            return false;
        }
        folder.put(who, bundle, request);
        settings.take(bundle, who.authority(), who.kiosk().id());
        return true;
    }

    /// Asks for the answer to an enrolment that waits for an officer.
    public Optional<EnrolmentOutcome> confirm(Consumer<EnrolmentStep> progress) {
        try {
            var request = folder.request();
            var who = folder.read();
            return request.isEmpty() || who.isEmpty() || request.get().invite() == null
                    ? Optional.empty()
                    : Optional.of(confirmed(request.get(), who.get(), progress));
        } catch (IOException e) {
            return Optional.of(new Failed(Trouble.DISK));
        }
    }

    private EnrolmentOutcome confirmed(EnrolmentRequest request, Identity who, Consumer<EnrolmentStep> progress)
            throws IOException {
        var invite = EnrolmentInvite.read(request.ticket(), Optional.of(who.authority()))
                .genuine();
        var trouble = Trouble.NO_VILLAGE;
        for (var url : invite.map(EnrolmentInvite::urls).orElse(List.of())) {
            var http = new FleetHttp(url, who.serverKey(), limit);
            switch (http.enrol(request)) {
                case Reply.Answer<Enrolled>(var answer, var took) -> {
                    return answered(
                            answer,
                            invite,
                            Optional.empty(),
                            who.serverKey(),
                            who.key(),
                            request,
                            http,
                            took,
                            progress);
                }
                case Reply.No<Enrolled>(var why) -> trouble = why == Trouble.NO_VILLAGE ? trouble : why;
            }
        }
        return new Failed(trouble);
    }

    /// The village's answer as a stick brought it back: [StickInvite#ANSWER_FILE].
    public EnrolmentOutcome answer(String json, Consumer<EnrolmentStep> progress) {
        return guarded(() -> {
            var answer = StickFiles.answer(json);
            var who = folder.read();
            if (answer.isEmpty() || who.isEmpty()) {
                return new Failed(Trouble.NOT_AN_INVITE);
            }
            progress.accept(EnrolmentStep.CHECKING);
            var checked = checked(
                    answer.get(),
                    Optional.of(who.get().authority()),
                    who.get().key(),
                    who.get().serverKey());
            if (checked.isEmpty()) {
                return new Failed(Trouble.FOREIGN);
            }
            progress.accept(EnrolmentStep.WRITING);
            return written(checked.get(), String.valueOf(answer.get().settings()), Optional.empty())
                    ? new EnrolmentOutcome.Enrolled(
                            answer.get().village(),
                            answer.get().kiosk(),
                            checked.get().fingerprint(),
                            Optional.empty(),
                            new NetworkQuality(limit))
                    : new Failed(Trouble.BAD_SETTINGS);
        });
    }

    /// What goes onto a stick for the officer's page: [StickInvite#REQUEST_FILE].
    public Optional<String> requestFile() throws IOException {
        return folder.request().map(request -> ContractJson.mapper().writeValueAsString(request));
    }

    private NetworkQuality measured(FleetHttp http, Duration first) {
        var times = new ArrayList<>(List.of(first));
        while (times.size() < MEASURED
                && http.greet(new Greeting.Request(nonce())) instanceof Reply.Answer<Greeting>(var _, var took)) {
            times.add(took);
        }
        return new NetworkQuality(times.stream().sorted().toList().get(times.size() / 2));
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
