package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.kiosk.screen.Language;
import java.util.Optional;
import java.util.UUID;

/// Whose paper it is, without a name: also somebody who signed in nowhere.
///
/// @param village as it was last heard
/// @param demo whether anything printed may be made up
public record Guest(UUID session, Language language, Optional<VillageInfo> village, boolean demo) {}
