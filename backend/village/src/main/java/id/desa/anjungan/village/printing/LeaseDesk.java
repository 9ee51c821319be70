package id.desa.anjungan.village.printing;

import id.desa.anjungan.backend.api.Lease;
import id.desa.anjungan.backend.api.Lease.CodeCheck;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.village.catalogue.LetterCatalogue;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.printing.GrantRow.State;
import id.desa.anjungan.village.printing.LeaseTable.LeaseRow;
import id.desa.anjungan.village.request.LetterRow;
import id.desa.anjungan.village.request.LetterTable;
import id.desa.anjungan.village.request.RequestTable;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.slip.PickupCodes;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leases letters to the kiosk at which they were asked for, so that it can print them without a link. A lease is an
/// open grant with a long life; as long as its document was fetched and nothing was heard, nobody else gets the letter.
public final class LeaseDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseDesk.class);
    /// New ones a call: each takes a slow hash.
    private static final int MOST_NEW = 4;
    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private final Store store;
    private final RequestTable requests;
    private final LetterTable letters;
    private final LetterCatalogue catalogue;
    private final PickupCodes codes;
    private final PrintDesk printing;
    private final RandomIds ids;
    private final VillageTime time;
    private final Duration life;
    private final LeaseTable leases = new LeaseTable();

    /// @param life zero where this village leases nothing
    public LeaseDesk(
            Store store,
            RequestTable requests,
            LetterTable letters,
            LetterCatalogue catalogue,
            PickupCodes codes,
            PrintDesk printing,
            RandomIds ids,
            VillageTime time,
            Duration life) {
        this.store = store;
        this.requests = requests;
        this.letters = letters;
        this.catalogue = catalogue;
        this.codes = codes;
        this.printing = printing;
        this.ids = ids;
        this.time = time;
        this.life = life;
    }

    /// All that this kiosk may hold ahead.
    ///
    /// @param epoch names the kiosk's ledger, where it says so
    public Leases leases(String kiosk, Optional<String> epoch) {
        var checks = checks(kiosk);
        return store.write(tx -> {
            leases.synced(tx, kiosk, time.now());
            leases.at(tx, kiosk).forEach(lease -> looked(tx, lease, epoch));
            checks.forEach((letter, check) -> leased(tx, kiosk, epoch, letter, check));
            return new Leases(
                    leases.at(tx, kiosk).stream()
                            .flatMap(lease -> view(tx, lease).stream())
                            .toList(),
                    GrantRow.settledAt(tx, kiosk, time.now().minus(TOLD_FOR)));
        });
    }

    /// Before the transaction: these hashes are slow by intent.
    private Map<String, CodeCheck> checks(String kiosk) {
        var checks = new LinkedHashMap<String, CodeCheck>();
        if (!life.isZero()) {
            store.read(tx -> leases.lettersFor(tx, kiosk, MOST_NEW).stream()
                            .flatMap(id -> letters.find(tx, id).stream())
                            .filter(this::isGood)
                            .toList())
                    .forEach(letter -> checks.put(letter.id(), codes.check(letter.request())));
        }
        return checks;
    }

    private boolean isGood(LetterRow letter) {
        return letter.validity(time.today()) == Validity.BERLAKU;
    }

    private void leased(Tx tx, String kiosk, Optional<String> epoch, String letter, CodeCheck check) {
        if (!leases.lettersFor(tx, kiosk, Integer.MAX_VALUE).contains(letter)) {
            return; // somebody was quicker
        }
        var grant = new GrantRow(ids.id(), letter, kiosk, State.OPEN, time.now().plus(life), epoch, false);
        grant.add(tx, time.now());
        leases.add(tx, grant.id(), check);
        VillageEvent.LETTER_LEASED.on(LOG).addKeyValue("kiosk", kiosk).log();
    }

    /// What becomes of a lease when its kiosk asks: it lives on, it is doubted, or it ends where no paper can exist.
    private void looked(Tx tx, LeaseRow lease, Optional<String> epoch) {
        var grant = GrantRow.find(tx, lease.grant()).orElseThrow();
        if (grant.fetched() && grant.isForgotten(epoch)) {
            printing.settle(tx, grant, State.UNCERTAIN, new PrintReport(PrintReport.Disposition.UNCERTAIN, null, 0));
        } else if (!grant.fetched() && !mayBeHeld(tx, lease, grant)) {
            printing.settle(
                    tx, grant, State.NOT_PRINTED, new PrintReport(PrintReport.Disposition.NOT_PRINTED, null, 0));
        } else if (mayBeHeld(tx, lease, grant)) {
            grant.renewed(tx, later(grant), epoch.or(grant::epoch));
        }
    }

    /// Half a life before it ends it gets a new one: a kiosk in touch never loses its letters.
    private Instant later(GrantRow grant) {
        var left = Duration.between(time.now(), grant.expiresAt());
        return left.compareTo(life.dividedBy(2)) < 0 ? time.now().plus(life) : grant.expiresAt();
    }

    private boolean mayBeHeld(Tx tx, LeaseRow lease, GrantRow grant) {
        return !lease.recalled()
                && time.now().isBefore(grant.expiresAt())
                && letters.find(tx, grant.letter()).filter(this::isGood).isPresent();
    }

    private Optional<Lease> view(Tx tx, LeaseRow lease) {
        var grant = GrantRow.find(tx, lease.grant()).orElseThrow();
        if (!mayBeHeld(tx, lease, grant)) {
            return Optional.empty();
        }
        var letter = letters.find(tx, grant.letter()).orElseThrow();
        return requests.find(tx, letter.request())
                .map(request -> new Lease(
                        PrintDesk.body(grant, letter),
                        request.registration(),
                        name(request.jenis()),
                        requests.slipHash(tx, request.id()),
                        lease.code()));
    }

    private Words name(String jenis) {
        return catalogue.find(jenis).map(kind -> kind.letter().name()).orElse(Words.of(jenis, jenis));
    }
}
