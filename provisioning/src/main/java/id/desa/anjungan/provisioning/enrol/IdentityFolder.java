package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.KioskName;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The folder `identity` of the state directory, readable to its owner only:
///
/// - `key.json`: the kiosk's private key (JWK, ES256)
/// - `credential.jwt`: the authority's word for it; missing until an officer confirmed a box that started offline
/// - `authority.json`: public key of who signs settings and service passes
/// - `kiosk.json`: its id and name, its village, the hash of the key that the server must show, when it was enrolled
/// - `settings.jws`: the first settings, until they are taken
/// - `request.json`: what is asked again until an officer confirmed
///
/// Beside it `identity-asked` holds the key of an enrolment under way, so that a lost answer or a power cut costs
/// nothing: the same invite is asked again with the same key.
public final class IdentityFolder {
    public static final String NAME = "identity";
    private static final String KEY = "key.json";
    private static final String CREDENTIAL = "credential.jwt";
    private static final String AUTHORITY = "authority.json";
    private static final String KIOSK = "kiosk.json";
    private static final String SETTINGS = "settings.jws";
    private static final String REQUEST = "request.json";
    private static final String TICKET = "ticket";
    /// The last that a certificate can name; what lies beyond is not even counted in milliseconds.
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final FolderSwap identity;
    private final FolderSwap asked;

    /// @param stateDir of the kiosk
    public IdentityFolder(Path stateDir) {
        this.identity = new FolderSwap(stateDir.resolve(NAME));
        this.asked = new FolderSwap(stateDir.resolve("identity-asked"));
    }

    /// An enrolment under way.
    ///
    /// @param ticket the invite, or nothing for a typed code, which is not kept
    record Asked(ECKey key, String ticket) {
        @Override
        public String toString() {
            return "Asked[masked]";
        }
    }

    /// @param name of the record in `kiosk.json`
    private record KioskFile(
            String id,
            String name,
            String village,
            Optional<String> serverKey,
            @Nullable Instant told) {}

    /// To be called once at each start, before anything is read: ends what a power cut interrupted.
    public void recover() throws IOException {
        identity.recover();
        asked.recover();
    }

    /// Who this kiosk is; empty on a box that is none.
    public Optional<Identity> read() throws IOException {
        var key = identity.read(KEY);
        var authority = identity.read(AUTHORITY);
        var kiosk = identity.read(KIOSK);
        if (key.isEmpty() || authority.isEmpty() || kiosk.isEmpty()) {
            return Optional.empty();
        }
        try {
            var file = ContractJson.mapper().readValue(kiosk.get(), KioskFile.class);
            return Optional.of(new Identity(
                    new KioskName(file.id(), file.name()),
                    file.village(),
                    ECKey.parse(key.get()),
                    ECKey.parse(authority.get()),
                    identity.read(CREDENTIAL).map(String::strip),
                    file.serverKey(),
                    Optional.ofNullable(file.told())
                            .filter(IdentityFolder::isATime)
                            .orElse(Instant.EPOCH)));
        } catch (ParseException | JacksonException | IllegalArgumentException e) {
            throw new IOException("the folder of the kiosk's identity is damaged"); // a cause would show the key
        }
    }

    /// A kiosk starts whatever was written there.
    private static boolean isATime(Instant told) {
        return told.isAfter(Instant.EPOCH) && told.isBefore(LAST);
    }

    /// The public key of who signs settings and service passes.
    public Optional<ECKey> authority() throws IOException {
        return read().map(Identity::authority);
    }

    /// The first settings, where they are not taken yet.
    public Optional<String> firstSettings() throws IOException {
        return identity.read(SETTINGS);
    }

    /// What is asked again until an officer confirmed.
    public Optional<EnrolmentRequest> request() throws IOException {
        return identity.read(REQUEST).map(json -> ContractJson.mapper().readValue(json, EnrolmentRequest.class));
    }

    /// The key for this ticket: the one it was asked with before, or a new one, which is on the disk before it is used.
    Asked begin(String ticket) throws IOException {
        var before = asked();
        if (before.isPresent() && before.get().ticket().equals(ticket)) {
            return before.get();
        }
        var key = newKey();
        asked.put(Map.of(KEY, key.toJSONString(), TICKET, ticket));
        return new Asked(key, ticket);
    }

    /// The enrolment that was under way when the power went.
    Optional<Asked> asked() throws IOException {
        var key = asked.read(KEY);
        var ticket = asked.read(TICKET);
        try {
            return key.isEmpty() || ticket.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Asked(ECKey.parse(key.get()), ticket.get()));
        } catch (ParseException damaged) {
            return Optional.empty();
        }
    }

    /// From here on this is the kiosk.
    ///
    /// @param settings its first ones
    /// @param request where it is not confirmed yet
    void put(Identity who, String settings, Optional<EnrolmentRequest> request) throws IOException {
        var files = new HashMap<String, String>();
        files.put(KEY, who.key().toJSONString());
        files.put(AUTHORITY, who.authority().toPublicJWK().toJSONString());
        files.put(KIOSK, json(file(who, who.kiosk())));
        files.put(SETTINGS, settings);
        who.credential().ifPresent(credential -> files.put(CREDENTIAL, credential));
        request.ifPresent(asking -> files.put(REQUEST, json(asking)));
        identity.put(files);
        asked.drop();
    }

    /// The office gave this kiosk another name; who it is stays.
    public void rename(String label) throws IOException {
        var who = read();
        if (who.isPresent() && !who.get().kiosk().label().equals(label)) {
            identity.change(
                    KIOSK, json(file(who.get(), new KioskName(who.get().kiosk().id(), label))));
        }
    }

    private static KioskFile file(Identity who, KioskName name) {
        return new KioskFile(name.id(), name.label(), who.village(), who.serverKey(), who.told());
    }

    /// The enrolment under way leads nowhere.
    void forget() throws IOException {
        asked.drop();
    }

    private static String json(Object value) {
        return ContractJson.mapper().writeValueAsString(value);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
