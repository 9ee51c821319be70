package id.desa.anjungan.village;

import id.desa.anjungan.village.letter.HtmlLetterRenderer;
import id.desa.anjungan.village.letter.LetterRenderer;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.profile.VillageProfile;
import id.desa.anjungan.village.signing.DemoSigner;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.signing.Pkcs12LetterSigner;
import id.desa.anjungan.village.signing.Pkcs12LetterSigner.Opening;
import id.desa.anjungan.village.signing.WetInkSigner;
import java.time.InstantSource;
import java.util.Optional;

/// The parts of a village that a test may want otherwise: what time it is, how letters are laid out, how they are
/// signed.
public record VillageParts(InstantSource clock, LetterRenderer renderer, LetterSigner signer) {
    static final String TEMPLATES = "templates";

    /// What runs in a village hall: templates in `templates`, the certificate in `signer`; without one, wet ink.
    ///
    /// @throws IllegalArgumentException with a sentence for the village's technician
    static VillageParts of(VillageSettings settings, VillageProfile profile) {
        var clock = InstantSource.system();
        var renderer = new HtmlLetterRenderer(Optional.of(settings.data().resolve(TEMPLATES)));
        return new VillageParts(clock, renderer, signer(settings, profile, clock));
    }

    private static LetterSigner signer(VillageSettings settings, VillageProfile profile, InstantSource clock) {
        var folder = settings.data().resolve("signer");
        if (settings.demo()) {
            return new DemoSigner(
                    folder, profile.nama(), profile.kades().nama(), DemoOfficers.SIGNING_PASSPHRASE, clock);
        }
        return switch (Pkcs12LetterSigner.open(folder, clock)) {
            case Opening.Ready(var signer) -> signer;
            case Opening.Absent() -> new WetInkSigner();
            case Opening.Unusable(var file, var problem) -> throw new IllegalArgumentException(file + " " + problem);
        };
    }
}
