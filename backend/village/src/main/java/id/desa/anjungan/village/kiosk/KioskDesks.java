package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// All that the village and its kiosks have to do with each other, by subject.
public final class KioskDesks {
    private final InviteDesk invites;
    private final EnrolmentDesk enrolment;
    private final KioskBook book;
    private final SettingsDesk settings;
    private final PassDesk passes;
    private final KioskNews news;

    /// @param codes under which typed codes are found
    /// @param seen when a kiosk last called, by its id
    public KioskDesks(
            Store store,
            KioskTable kiosks,
            EnrolmentAuthority authority,
            KioskBundles bundles,
            Contact contact,
            Keyed codes,
            SecureRandom random,
            VillageTime time,
            Function<String, Optional<Instant>> seen) {
        var ids = new RandomIds(random);
        var inviteTable = new InviteTable();
        var inviteCodes = new InviteCodes(codes, ids, random);
        invites = new InviteDesk(store, kiosks, inviteTable, authority, bundles, contact, inviteCodes, ids, time);
        enrolment = new EnrolmentDesk(store, authority, inviteTable, bundles, contact, inviteCodes, time);
        book = new KioskBook(store, kiosks, inviteTable, time, seen);
        settings = new SettingsDesk(store, bundles, time);
        passes = new PassDesk(store, kiosks, authority, ids, random, time);
        news = new KioskNews(store, time);
    }

    public InviteDesk invites() {
        return invites;
    }

    public EnrolmentDesk enrolment() {
        return enrolment;
    }

    public KioskBook book() {
        return book;
    }

    public SettingsDesk settings() {
        return settings;
    }

    public PassDesk passes() {
        return passes;
    }

    public KioskNews news() {
        return news;
    }
}
