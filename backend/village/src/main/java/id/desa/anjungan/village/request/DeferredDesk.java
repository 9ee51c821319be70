package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.village.account.ResidentRefs;
import id.desa.anjungan.village.account.ResidentSession;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what was asked for while nobody could be reached. Whatever becomes of it, the kiosk gets one and the same
/// answer: it may stand in the hands of whoever typed a stranger's NIK.
public final class DeferredDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeferredDesk.class);

    private final Store store;
    private final Register register;
    private final RequestDesk requests;
    private final DeferredTable deferred;
    private final ResidentRefs refs;
    private final RandomIds ids;
    private final VillageTime time;

    public DeferredDesk(
            Store store,
            Register register,
            RequestDesk requests,
            DeferredTable deferred,
            ResidentRefs refs,
            RandomIds ids,
            VillageTime time) {
        this.store = store;
        this.register = register;
        this.requests = requests;
        this.deferred = deferred;
        this.refs = refs;
        this.ids = ids;
        this.time = time;
    }

    /// Heard: on the disk when it returns, once for one key of a kiosk.
    public Reply<Boolean> hear(String kiosk, String key, DeferredRequest body) {
        var digest = digest(body);
        return store.write(tx -> deferred.bodyDigest(tx, kiosk, key)
                .map(known -> known.equals(digest) ? heard() : Refusal.KEY_REUSED.<Boolean>reply())
                .orElseGet(() -> deferred.hasSlip(tx, body.slipHash())
                        ? Refusal.KEY_REUSED.reply()
                        : first(tx, kiosk, key, body, digest)));
    }

    private Reply<Boolean> first(Tx tx, String kiosk, String key, DeferredRequest body, String digest) {
        var withoutPin = body.ref() == null;
        var nik = withoutPin
                ? Optional.ofNullable(body.nik())
                : refs.resolve(tx, register, kiosk, String.valueOf(body.ref()));
        var made = made(tx, kiosk, key, body, nik);
        deferred.add(
                tx,
                new DeferredRow(
                        ids.id(),
                        kiosk,
                        key,
                        digest,
                        nik,
                        withoutPin,
                        body.jenis(),
                        body.answers(),
                        notLater(body.takenAt()),
                        time.now(),
                        body.slipHash(),
                        made.request(),
                        made.whyKept()));
        VillageEvent.DEFERRED_HEARD
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("made", made.request().isPresent())
                .log();
        return heard();
    }

    /// A kiosk's clock may be ahead.
    private Instant notLater(Instant taken) {
        return taken.isAfter(time.now()) ? time.now() : taken;
    }

    private record Made(Optional<String> request, Optional<String> whyKept) {
        static Made kept(String why) {
            return new Made(Optional.empty(), Optional.of(why));
        }
    }

    private Made made(Tx tx, String kiosk, String key, DeferredRequest body, Optional<Nik> nik) {
        var resident = nik.flatMap(found -> register.find(tx, found));
        if (resident.isEmpty()) {
            return Made.kept("NIK ini tidak ada dalam register desa.");
        }
        if (resident.get().statusDasar() != Penduduk.StatusDasar.HIDUP) {
            return Made.kept("Menurut register, pemohon sudah pindah atau meninggal.");
        }
        var asked = requests.askLate(
                tx,
                applicant(kiosk, resident.get().nik()),
                key,
                new NewRequest(body.jenis(), body.answers()),
                step(body));
        return switch (asked) {
            case Reply.Given<RequestDesk.Received>(var received) ->
                new Made(Optional.of(received.body().request().id()), Optional.empty());
            case Reply.Refused<RequestDesk.Received>(var problem) -> Made.kept(why(problem));
        };
    }

    private RequestDesk.Step step(DeferredRequest body) {
        return new RequestDesk.Step(
                body.ref() == null ? Audit.RESIDENT + " (tanpa PIN)" : Audit.RESIDENT,
                "Permohonan titipan",
                "nomor titipan " + DeferredRequest.number(body.slipHash()));
    }

    /// Nobody is signed in any more: members of the household cannot be named.
    private ResidentSession applicant(String kiosk, Nik nik) {
        var nobodyElse = new Keyed(ids.token().getBytes(StandardCharsets.US_ASCII));
        return new ResidentSession(nik, kiosk, Level.L1, Optional.empty(), nobodyElse);
    }

    private static String why(Problem problem) {
        return switch (problem.code()) {
            case Problem.JENIS_UNKNOWN -> "Jenis surat ini tidak lagi ada di desa.";
            case Problem.ANSWER_INVALID -> "Isian formulir perlu diperbaiki.";
            case Problem.NOT_ELIGIBLE -> "Data register tidak cocok untuk surat ini.";
            case Problem.ALREADY_ASKED -> "Surat yang sama sudah diminta hari ini.";
            default -> "Permohonan ini tidak dapat dibuat (" + problem.code() + ").";
        };
    }

    private static Reply<Boolean> heard() {
        return new Reply.Given<>(true);
    }

    private static String digest(DeferredRequest body) {
        return Keyed.sha256(ContractJson.mapper()
                .writeValueAsString(List.of(
                        body.jenis(),
                        new TreeMap<>(body.answers()),
                        body.slipHash(),
                        body.nik() == null ? "" : body.nik().digits(),
                        body.ref() == null ? "" : body.ref())));
    }
}
