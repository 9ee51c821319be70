package id.desa.anjungan.village;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.village.kiosk.Contact;
import id.desa.anjungan.village.kiosk.EnrolmentAuthority;
import id.desa.anjungan.village.kiosk.KioskBundles;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.kiosk.KioskTable;
import id.desa.anjungan.village.profile.VillageProfile;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.SecretFiles;
import id.desa.anjungan.village.secret.TlsKey;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What this village's word to its kiosks is made of: the same for the server and for who invites from a shell.
///
/// @param authorityKey signs credentials, invites and settings
/// @param tlsKey where the server speaks TLS itself
record KioskOffice(ECKey authorityKey, Optional<TlsKey> tlsKey, Contact contact, KioskBundles bundles, Keyed codes) {
    static KioskOffice of(VillageSettings settings, VillageProfile profile, Addresses addresses, SecretFiles secrets) {
        var authorityKey = secrets.keyPair("enrolment");
        var tlsKey = settings.tls() ? Optional.of(new TlsKey(secrets.keyPair("tls"))) : Optional.<TlsKey>empty();
        return new KioskOffice(
                authorityKey,
                tlsKey,
                new Contact(profile.info(settings.demo()).desa(), addresses::forKiosks, tlsKey.map(TlsKey::pin)),
                new KioskBundles(settings.data().resolve("kiosk-settings"), authorityKey),
                new Keyed(secrets.key("enrolment-code")));
    }

    /// @param seen when a kiosk last called, by its id
    KioskDesks desks(
            Store store,
            KioskTable kiosks,
            EnrolmentAuthority authority,
            SecureRandom random,
            VillageTime time,
            Function<String, Optional<Instant>> seen) {
        return new KioskDesks(store, kiosks, authority, bundles, contact, codes, random, time, seen);
    }
}
