package id.desa.anjungan.kiosk.lease;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Lease;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.LeaseRows;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.PrintAnswer;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.LeaseSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseKeeperTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 SURAT KETERANGAN 9901011205680001".getBytes(StandardCharsets.US_ASCII);
    private static final String CODE = "274019";
    private static final SlipCode SLIP = slip("jti-of-the-first-letter");
    private static final SlipCode OTHER_SLIP = slip("jti-of-another-letter");

    @TempDir
    Path state;

    private final LeasingVillage village = new LeasingVillage();
    private final Sealer sealer = new Sealer(List.of(new Sealer.Key((byte) 1, new SecretKeySpec(new byte[32], "AES"))));
    private Instant now = START;
    private boolean link = true;
    private boolean certain = true;
    private int nudges;
    private Store store;

    @BeforeEach
    void open() {
        store = StoreFile.open(state, () -> now);
        village.documents.put("grant-01", PDF);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatTheVillageLeasesAndOpensItByTheSlipAndTheCode() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        var found = shelf().find(SLIP);
        assertThat(found).isInstanceOf(Shelf.Found.Here.class);
        assertThat(shelf().open("grant-01", CODE)).isEqualTo(new Shelf.Opening.Right());
        assertThat(shelf().document(((Shelf.Found.Here) found).letter())).hasValue(PDF);
    }

    @Test
    void knowsNoOtherSlipAndNoCodeThatIsNoSlip() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        assertThat(shelf().find(OTHER_SLIP)).isEqualTo(new Shelf.Found.NotHere());
        for (var junk : List.of("a.b.c", "..", "a.%%%.c", "e30.e30.e30", "bnVsbA.bnVsbA.x", "x.Ww.y")) {
            assertThat(shelf().find(new SlipCode(junk))).isEqualTo(new Shelf.Found.NotHere());
        }
    }

    @Test
    void givesUpWhatTheVillageDoesNotListAnyMoreAndTellsItOnce() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        village.leases.clear();
        keeper().sync();
        keeper().sync();
        assertThat(shelf().held()).isEmpty();
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.NotHere());
        assertThat(outbox()).containsExactly("{\"disposition\":\"NOT_PRINTED\",\"impressions\":0}");
        assertThat(nudges).isOne();
    }

    @Test
    void neverPrintsAfterItGaveUpWhateverWasReadBefore() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        village.leases.clear();
        keeper().sync();
        assertThat(ledger().plan(job("grant-01")))
                .as("a session that had found it before")
                .isPresent();
    }

    @Test
    void neverTakesBackWhatItGaveUpThoughTheVillageHasNotHeardIt() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        village.leases.clear();
        keeper().sync();
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        assertThat(shelf().held()).isEmpty();
        assertThat(village.fetched).containsExactly("grant-01");
    }

    @Test
    void keepsWhatIsBeingPrintedUntilItIsOut() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        ledger().plan(job("grant-01"));
        ledger().sending("j-grant-01");
        village.leases.clear();
        keeper().sync();
        assertThat(shelf().held()).hasSize(1);
        ledger().ended(job("grant-01"), State.PRINTED, Optional.of(Evidence.COUNTER), 1);
        assertThat(shelf().held()).isEmpty();
        assertThat(outbox())
                .containsExactly("{\"disposition\":\"PRINTED\",\"evidence\":\"COUNTER\",\"impressions\":1}");
    }

    @Test
    void triesAgainWhatDidNotComeOutWithoutAWordToTheVillage() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        ledger().plan(job("grant-01"));
        ledger().ended(job("grant-01"), State.NOT_PRINTED, Optional.empty(), 0);
        assertThat(outbox()).isEmpty();
        assertThat(shelf().find(SLIP)).isInstanceOf(Shelf.Found.Here.class);
        assertThat(ledger().plan(job2("grant-01"))).isEmpty();
    }

    @Test
    void leavesToAnOfficerWhatMayBeOut() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        ledger().plan(job("grant-01"));
        ledger().ended(job("grant-01"), State.UNCERTAIN, Optional.empty(), 0);
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.Unsettled());
        assertThat(ledger().plan(job2("grant-01"))).isPresent();
        village.leases.clear();
        village.settled.add(new Leases.Settled("grant-01", true, now));
        keeper().sync();
        assertThat(ledger().ofGrant("grant-01").orElseThrow().state()).isEqualTo(State.PRINTED);
        assertThat(ledger().answers("j-grant-01")).containsExactly(new PrintAnswer("OFFICER", "PRINTED", now));
        assertThat(outbox())
                .as("what the village said itself is not told to it")
                .hasSize(1);
    }

    @Test
    void dropsWhatHasExpiredThoughTheLinkIsDown() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        link = false;
        now = START.plus(Duration.ofDays(7)).minusSeconds(1);
        keeper().sync();
        assertThat(shelf().find(SLIP)).isInstanceOf(Shelf.Found.Here.class);
        now = START.plus(Duration.ofDays(7));
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.NotHere());
        keeper().sync();
        assertThat(shelf().held()).isEmpty();
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void locksAfterFiveWrongCodesOverARestartAndOverEverySyncUntilTheVillageGivesAnotherCode() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        for (var left = 4; left > 0; left--) {
            assertThat(shelf().open("grant-01", "000000")).isEqualTo(new Shelf.Opening.Wrong(left));
        }
        assertThat(shelf().open("grant-01", "000000")).isEqualTo(new Shelf.Opening.Locked());
        store.close();
        store = StoreFile.open(state, () -> now);
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.Locked());
        assertThat(shelf().open("grant-01", CODE)).as("right, but too late").isEqualTo(new Shelf.Opening.Locked());
        village.leases.set(0, lease("grant-01", OTHER_SLIP));
        keeper().sync();
        assertThat(shelf().find(OTHER_SLIP)).as("the village was heard").isEqualTo(new Shelf.Found.Locked());
        var same = lease("grant-01", SLIP);
        village.leases.set(
                0, new Lease(same.grant(), same.registration(), same.name(), same.slipHash(), check((byte) 2)));
        keeper().sync();
        assertThat(shelf().open("grant-01", CODE)).isEqualTo(new Shelf.Opening.Right());
    }

    @Test
    void takesTwentyCodesAtMostForALetterWhateverIsForgiven() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        for (var i = 0; i < 20; i++) {
            assertThat(shelf().open("grant-01", CODE)).isEqualTo(new Shelf.Opening.Right());
        }
        assertThat(shelf().open("grant-01", CODE)).isEqualTo(new Shelf.Opening.Locked());
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.Locked());
    }

    @Test
    void printsNoLongerWhatExpiredAfterItWasFound() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        var found = (Shelf.Found.Here) shelf().find(SLIP);
        now = START.plus(Duration.ofDays(7));
        assertThat(shelf().document(found.letter())).isEmpty();
    }

    @Test
    void throwsNothingAwayByAClockNobodyConfirmed() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        link = false;
        certain = false;
        now = START.plus(Duration.ofDays(700));
        keeper().sync();
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.NotHere());
        assertThat(outbox()).isEmpty();
        now = START;
        assertThat(shelf().find(SLIP)).isInstanceOf(Shelf.Found.Here.class);
    }

    @Test
    void givesALetterUpOnceItsResidentSaysNoButTheVillageMayHaveHeardThatItIsOut() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        ledger().plan(job("grant-01"));
        ledger().ended(job("grant-01"), State.UNCERTAIN, Optional.empty(), 0);
        var outbox = new Outbox(store, () -> now);
        assertThat(outbox.leaves(outbox.heads().getFirst())).isTrue(); // and the answer is lost
        ledger().ended(job("grant-01"), State.NOT_PRINTED, Optional.of(Evidence.PERSON), 0);
        assertThat(shelf().find(SLIP)).as("an officer may hand it over now").isEqualTo(new Shelf.Found.NotHere());
        assertThat(outbox.waiting(Lane.PRINT_OUTCOME)).as("both are told").isEqualTo(2);
    }

    @Test
    void keepsALetterWhoseResidentSaysNoBeforeAnybodyWasTold() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        ledger().plan(job("grant-01"));
        ledger().ended(job("grant-01"), State.UNCERTAIN, Optional.empty(), 0);
        var outbox = new Outbox(store, () -> now);
        var doubt = outbox.heads().getFirst();
        ledger().ended(job("grant-01"), State.NOT_PRINTED, Optional.of(Evidence.PERSON), 0);
        assertThat(shelf().find(SLIP)).isInstanceOf(Shelf.Found.Here.class);
        assertThat(outbox.leaves(doubt)).as("unsaid").isFalse();
    }

    @Test
    void neitherFetchesNorGivesUpWhatMakesNoSense() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        village.leases.clear();
        for (var id : List.of("grant-01", "grant-02")) {
            var good = lease(id, SLIP);
            var leave = good.grant();
            var five = new PrintGrant(id, "l1", leave.nomor(), leave.sha256(), 0, leave.paper(), 5, leave.expiresAt());
            village.leases.add(new Lease(five, good.registration(), good.name(), good.slipHash(), good.code()));
        }
        keeper().sync();
        assertThat(shelf().held()).extracting(LeaseRows.Row::grantId).containsExactly("grant-01");
        assertThat(village.fetched).containsExactly("grant-01");
    }

    @Test
    void fetchesTheOthersThoughOneBreaksIt() {
        village.breaks = "grant-01";
        village.documents.put("grant-02", PDF);
        village.leases.add(lease("grant-01", SLIP));
        village.leases.add(lease("grant-02", OTHER_SLIP));
        keeper().sync();
        assertThat(shelf().held()).extracting(LeaseRows.Row::grantId).containsExactly("grant-02");
    }

    @Test
    void keepsNothingThatWasLeasedToAStoreThatIsGone() {
        village.leases.add(lease("grant-01", SLIP));
        var epochs = new ArrayList<>(List.of("before", "before", "after"));
        var swapped = new LeaseShelf(
                new LeaseRows(store),
                ledger(),
                sealer,
                () -> now,
                () -> epochs.size() > 1 ? epochs.removeFirst() : epochs.getFirst());
        new LeaseKeeper(village, swapped, ledger(), () -> true, () -> true, () -> nudges++).sync();
        assertThat(swapped.find(SLIP)).isEqualTo(new Shelf.Found.NotHere());
    }

    @Test
    void forgivesWrongCodesOnceTheRightOneCame() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        shelf().open("grant-01", "000000");
        shelf().open("grant-01", CODE);
        assertThat(shelf().open("grant-01", "000000")).isEqualTo(new Shelf.Opening.Wrong(4));
    }

    @Test
    void trustsNothingFetchedIntoAnotherStore() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        var restored = new LeaseShelf(new LeaseRows(store), ledger(), sealer, () -> now, () -> "another");
        assertThat(restored.find(SLIP)).isEqualTo(new Shelf.Found.NotHere());
        new LeaseKeeper(village, restored, ledger(), () -> false, () -> true, () -> nudges++).sync();
        assertThat(shelf().held()).isEmpty();
        assertThat(outbox()).as("nobody here knows whether it was printed").isEmpty();
    }

    @Test
    void keepsNothingWhoseCodeItCouldNotCheck() {
        var odd = lease("grant-01", SLIP);
        village.leases.add(new Lease(
                odd.grant(),
                odd.registration(),
                odd.name(),
                odd.slipHash(),
                new Lease.CodeCheck("PLAIN", 1, odd.code().salt(), odd.code().hash())));
        keeper().sync();
        assertThat(shelf().held()).isEmpty();
        assertThat(village.fetched).isEmpty();
    }

    @Test
    void followsANewSlipAndALongerLife() {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        village.leases.clear();
        village.leases.add(lease("grant-01", OTHER_SLIP));
        keeper().sync();
        assertThat(shelf().find(SLIP)).isEqualTo(new Shelf.Found.NotHere());
        assertThat(shelf().find(OTHER_SLIP)).isInstanceOf(Shelf.Found.Here.class);
        assertThat(village.fetched).containsExactly("grant-01");
    }

    @Test
    void holdsNothingInClearOnTheDisk() throws IOException {
        village.leases.add(lease("grant-01", SLIP));
        keeper().sync();
        for (var file : List.of("kiosk.db", "kiosk.db-wal")) {
            var bytes = Files.exists(state.resolve(file))
                    ? Files.readString(state.resolve(file), StandardCharsets.ISO_8859_1)
                    : "";
            assertThat(bytes)
                    .doesNotContain("9901011205680001", "SURAT KETERANGAN", "REG-20261121", "500/1", CODE, "PBKDF2");
        }
    }

    private LeaseKeeper keeper() {
        return new LeaseKeeper(village, shelf(), ledger(), () -> link, () -> certain, () -> nudges++);
    }

    private LeaseShelf shelf() {
        return new LeaseShelf(new LeaseRows(store), ledger(), sealer, () -> now, store::epoch);
    }

    private PrintLedger ledger() {
        return new PrintLedger(store, () -> now);
    }

    private List<String> outbox() {
        var outbox = new Outbox(store, () -> now);
        var bodies = new ArrayList<String>();
        for (var entry : outbox.heads()) {
            bodies.add(entry.body());
        }
        assertThat(outbox.waiting(Lane.PRINT_OUTCOME)).isEqualTo(bodies.size());
        return bodies;
    }

    private static PrintJob job(String grant) {
        return job("j-" + grant, grant);
    }

    private static PrintJob job2(String grant) {
        return job("j2-" + grant, grant);
    }

    private static PrintJob job(String name, String grant) {
        return new PrintJob(
                name, grant, "l1", "00", 1, 1, "sim:", -1, "", new UUID(1, 1), State.PLANNED, Optional.empty(), 0);
    }

    private static Lease lease(String grant, SlipCode slip) {
        var leave = new PrintGrant(grant, "l1", "500/1", sha256(), 1, PaperSize.A4, 1, START.plus(Duration.ofDays(7)));
        return new Lease(
                leave,
                "REG-20261121-001",
                Words.of("Surat Keterangan", "Letter"),
                LeaseShelf.slipHash(slip).orElseThrow(),
                check());
    }

    private static Lease.CodeCheck check() {
        return check((byte) 1);
    }

    private static Lease.CodeCheck check(byte seed) {
        try {
            var salt = new byte[] {seed, 2, 3, 4, 5, 6, 7, 8};
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(CODE.toCharArray(), salt, 10_000, 256))
                    .getEncoded();
            var base64 = Base64.getUrlEncoder().withoutPadding();
            return new Lease.CodeCheck(
                    "PBKDF2WithHmacSHA512", 10_000, base64.encodeToString(salt), base64.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SlipCode slip(String jti) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var payload = base64.encodeToString(("{\"jti\":\"" + jti + "\"}").getBytes(StandardCharsets.UTF_8));
        return new SlipCode("head." + payload + ".signature");
    }

    /// Leases what it is told to, and hands out the documents.
    private static final class LeasingVillage implements LeaseSource {
        final List<Lease> leases = new ArrayList<>();
        final List<Leases.Settled> settled = new ArrayList<>();
        final Map<String, byte[]> documents = new HashMap<>();
        final List<String> fetched = new ArrayList<>();
        String breaks = "";

        @Override
        public Answer<Leases> leases() {
            return new Answer.Ok<>(new Leases(leases, settled));
        }

        @Override
        public Answer<byte[]> document(PrintGrant grant) {
            if (grant.id().equals(breaks)) {
                throw new IllegalStateException("a bug");
            }
            fetched.add(grant.id());
            return new Answer.Ok<>(documents.getOrDefault(grant.id(), new byte[0]));
        }
    }
}
