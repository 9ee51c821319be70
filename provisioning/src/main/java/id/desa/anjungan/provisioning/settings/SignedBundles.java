package id.desa.anjungan.provisioning.settings;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.Flaw;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.fleet.TokenReading;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.config.BundleSeal;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.StoredLayers;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/// Opens bundles that this kiosk's own enrolment authority signed for this very kiosk.
public final class SignedBundles implements BundleSeal {
    private final ECKey authority;
    private final String kioskId;

    /// @param authority public
    public SignedBundles(ECKey authority, String kioskId) {
        this.authority = authority;
        this.kioskId = kioskId;
    }

    /// By what enrolment left in the state directory; a machine that belongs to nobody takes nothing.
    public static BundleSeal of(Path stateDir) {
        var identity = stateDir.resolve("identity");
        if (!Files.exists(identity.resolve("credential.jwt"))) {
            return unconfirmed(stateDir);
        }
        try {
            var authority = ECKey.parse(Files.readString(identity.resolve("authority.json")));
            var credential =
                    Files.readString(identity.resolve("credential.jwt")).strip();
            return KioskCredential.read(credential, authority)
                    .<BundleSeal>map(kiosk -> new SignedBundles(authority, kiosk.kioskId()))
                    .orElse(BundleSeal.NOBODYS);
        } catch (IOException | ParseException | IllegalArgumentException notEnrolled) {
            return BundleSeal.NOBODYS;
        }
    }

    /// A box that started offline has no credential yet, and is told by its stick who it is to be.
    private static BundleSeal unconfirmed(Path stateDir) {
        try {
            return new IdentityFolder(stateDir)
                    .read()
                    .<BundleSeal>map(who ->
                            new SignedBundles(who.authority(), who.kiosk().id()))
                    .orElse(BundleSeal.NOBODYS);
        } catch (IOException damaged) {
            return BundleSeal.NOBODYS;
        }
    }

    /// The layers in force on this machine.
    public static StoredLayers layers() {
        return StoredLayers.of(SignedBundles::of);
    }

    /// The folder of this machine, made where it is not there.
    public static SettingsFolder folder(Path stateDir) throws IOException {
        return SettingsFolder.in(stateDir, of(stateDir));
    }

    @Override
    public Opened open(String compact) {
        return switch (SettingsBundle.read(compact, authority, kioskId)) {
            case TokenReading.Genuine<SettingsBundle>(var bundle) ->
                new Opened.Genuine(bundle.version(), bundle.toml());
            case TokenReading.Refused<SettingsBundle>(var flaw) -> new Opened.Refused(sentence(flaw));
        };
    }

    private String sentence(Flaw flaw) {
        return switch (flaw) {
            case OVERSIZED -> "it is longer than any bundle of settings";
            case DAMAGED -> "it is no bundle of settings, or was cut or changed on its way";
            case UNSIGNED -> "nobody signed it";
            case FOREIGN -> "somebody else signed it than the village this kiosk belongs to";
            case OTHER_KIOSK -> "it is for another kiosk than " + kioskId;
            case EXPIRED, USED, OLDER -> "it is no longer good";
        };
    }
}
