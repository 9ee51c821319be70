package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.kiosk.screen.Language;
import java.util.Optional;
import java.util.UUID;

/// For whom something is done outside: goes along with every effect of a signed-in resident.
///
/// @param token of the resident's session at the village
/// @param village as it was when the effect was asked for
public record Visit(UUID session, String token, Language language, Optional<VillageInfo> village) {
    @Override
    public String toString() {
        return "Visit[" + session + "]";
    }
}
