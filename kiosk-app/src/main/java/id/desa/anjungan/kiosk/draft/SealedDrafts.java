package id.desa.anjungan.kiosk.draft;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.DraftTable;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Drafts in the kiosk's database, each sealed for its resident: one row never opens for another.
public final class SealedDrafts implements Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(SealedDrafts.class);

    private final DraftTable table;
    private final Sealer sealer;

    public SealedDrafts(DraftTable table, Sealer sealer) {
        this.table = table;
        this.sealer = sealer;
    }

    @Override
    public void keep(String ref, KeptDraft draft) {
        var plain = ContractJson.mapper().writeValueAsBytes(draft);
        try {
            table.put(ref, sealer.seal(plain, context(ref)));
        } catch (StoreBroken refused) {
            say(refused);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Optional<KeptDraft> find(String ref) {
        try {
            return table.find(ref, LIFE)
                    .flatMap(found -> sealer.open(found, context(ref)))
                    .flatMap(SealedDrafts::read);
        } catch (StoreBroken refused) {
            say(refused);
            return Optional.empty();
        }
    }

    @Override
    public void drop(String ref) {
        try {
            table.drop(ref);
        } catch (StoreBroken refused) {
            say(refused);
        }
    }

    /// To be called at start and every minute.
    public void dropOld() {
        try {
            table.dropOld(LIFE);
        } catch (StoreBroken refused) {
            say(refused);
        }
    }

    private static Optional<KeptDraft> read(byte[] plain) {
        try {
            return Optional.of(ContractJson.mapper().readValue(plain, KeptDraft.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static String context(String ref) {
        return "draft/" + ref;
    }

    private static void say(StoreBroken refused) {
        KioskEvent.STORE_BROKEN
                .on(LOG)
                .addKeyValue("error", refused.getClass().getName())
                .log();
    }
}
