package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.provisioning.enrol.NetworkQuality;
import java.util.Optional;

/// What stands on the slip of a new kiosk.
///
/// @param network empty where the village was not reached
public record EnrolSlip(String village, KioskName kiosk, String fingerprint, Optional<NetworkQuality> network) {}
