package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Lease;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.store.LeaseRows;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Resealing;
import id.desa.anjungan.kiosk.store.Sealer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The letters this kiosk holds ahead. What lies there is sealed; a slip finds its letter and a code opens it. Any
/// thread; blocks.
public final class LeaseShelf implements Shelf {
    /// Where its letters are sealed.
    public static final Resealing.Sealed SEALED_LETTER =
            new Resealing.Sealed("lease", "grant_id", "letter", "lease/", "true");

    public static final Resealing.Sealed SEALED_DOCUMENT =
            new Resealing.Sealed("lease", "grant_id", "document", "lease-document/", "true");

    static final int TRIES = 5;
    /// For as long as a letter lies here, whatever is forgiven meanwhile.
    static final int TRIES_EVER = 20;
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private final LeaseRows rows;
    private final PrintLedger ledger;
    private final Sealer sealer;
    private final InstantSource clock;
    private final Supplier<String> epoch;

    /// @param clock never behind what the store has seen
    /// @param epoch of the store that lies open
    public LeaseShelf(LeaseRows rows, PrintLedger ledger, Sealer sealer, InstantSource clock, Supplier<String> epoch) {
        this.rows = rows;
        this.ledger = ledger;
        this.sealer = sealer;
        this.clock = clock;
        this.epoch = epoch;
    }

    @Override
    public Found find(SlipCode slip) {
        var row = slipHash(slip).flatMap(rows::ofSlip).filter(this::isOurs);
        if (row.isEmpty()) {
            return new Found.NotHere();
        }
        var state = ledger.ofGrant(row.get().grantId()).map(PrintJob::state);
        if (state.isPresent() && state.get() != PrintJob.State.NOT_PRINTED) {
            return new Found.Unsettled();
        }
        if (left(row.get().tries()) <= 0) {
            return new Found.Locked();
        }
        return lease(row.get().grantId())
                .<Found>map(lease -> new Found.Here(letter(lease)))
                .orElseGet(Found.NotHere::new);
    }

    /// Counts the try on the disk before it looks.
    @Override
    public Opening open(String grantId, String code) {
        var tries = rows.takeTry(grantId);
        var lease = lease(grantId);
        if (tries.isEmpty() || lease.isEmpty()) {
            return new Opening.Gone();
        }
        if (left(tries.get()) < 0) {
            return new Opening.Locked();
        }
        if (CodeChecks.matches(lease.get().code(), code)) {
            rows.forgive(grantId);
            return new Opening.Right();
        }
        var left = left(tries.get());
        return left == 0 ? new Opening.Locked() : new Opening.Wrong(left);
    }

    private static int left(LeaseRows.Tries tries) {
        return Math.min(TRIES - tries.wrong(), TRIES_EVER - tries.ever());
    }

    /// The PDF, whole and unchanged; none once the letter may not be printed here any more.
    @Override
    public Optional<byte[]> document(HeldLetter letter) {
        var id = letter.grant().id();
        return rows.of(id)
                .filter(this::isOurs)
                .flatMap(_ -> rows.document(id))
                .flatMap(closed -> sealer.open(closed, documentOf(id)))
                .filter(pdf -> sha256(pdf).equals(letter.grant().sha256()));
    }

    String epoch() {
        return epoch.get();
    }

    /// Seals and keeps it.
    ///
    /// @param listedFor the epoch it was leased to: in a store brought back meanwhile it is not ours
    /// @return false where the ledger knows its grant already
    boolean put(Lease lease, byte[] document, String listedFor) {
        var id = lease.grant().id();
        return rows.add(row(lease, listedFor), shut(lease), sealer.seal(document, documentOf(id)));
    }

    /// Writes only where something has changed: this is asked twice a minute. That the village was heard forgives no
    /// wrong code: who plugs the cable in and out would have a million tries.
    void refresh(LeaseRows.Row held, Lease lease) {
        var before = lease(held.grantId());
        if (!before.equals(Optional.of(lease))) {
            var otherCode = before.isPresent() && !before.get().code().equals(lease.code());
            rows.refresh(row(lease, held.epoch()), shut(lease), otherCode);
        }
    }

    List<LeaseRows.Row> held() {
        return rows.all();
    }

    long bytes() {
        return rows.bytes();
    }

    /// Whether it may still be printed here.
    boolean isOurs(LeaseRows.Row row) {
        return row.epoch().equals(epoch.get()) && !isOver(row);
    }

    boolean isOver(LeaseRows.Row row) {
        return !clock.instant().isBefore(row.until());
    }

    void dropOfOthers() {
        rows.dropOfOthers(epoch.get());
    }

    private static LeaseRows.Row row(Lease lease, String epoch) {
        return new LeaseRows.Row(
                lease.grant().id(), lease.slipHash(), lease.grant().expiresAt(), epoch, new LeaseRows.Tries(0, 0));
    }

    private byte[] shut(Lease lease) {
        return sealer.seal(
                ContractJson.mapper().writeValueAsBytes(lease),
                letterOf(lease.grant().id()));
    }

    private Optional<Lease> lease(String grantId) {
        return rows.letter(grantId)
                .flatMap(closed -> sealer.open(closed, letterOf(grantId)))
                .flatMap(LeaseShelf::read);
    }

    private static Optional<Lease> read(byte[] json) {
        try {
            return Optional.of(ContractJson.mapper().readValue(json, Lease.class));
        } catch (JacksonException fromAnotherVersion) {
            return Optional.empty();
        }
    }

    private static HeldLetter letter(Lease lease) {
        return new HeldLetter(lease.grant(), lease.registration(), lease.name());
    }

    private static String letterOf(String grantId) {
        return "lease/" + grantId;
    }

    private static String documentOf(String grantId) {
        return "lease-document/" + grantId;
    }

    /// Nobody here can check a slip's signature; but its `jti` nobody can guess, and this shelf knows it or not.
    static Optional<String> slipHash(SlipCode slip) {
        try {
            var payload = Base64.getUrlDecoder().decode(slip.text().split("\\.", -1)[1]);
            var claims = ContractJson.mapper().readValue(payload, CLAIMS);
            return claims != null && claims.get("jti") instanceof String jti
                    ? Optional.of(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest(jti.getBytes(StandardCharsets.UTF_8))))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException noSlip) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
