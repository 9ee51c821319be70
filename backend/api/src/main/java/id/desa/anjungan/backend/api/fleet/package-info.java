/// Who may be a kiosk and what it is told, both sides: the one-time invite a technician shows to a scanner, the pass
/// that opens service mode, signed bundles of settings, and the routes of `fleet-v1.yaml`. All tokens are compact JWS,
/// ES256, by the enrolment authority of the village or the fleet; whoever reads one gets a sealed [TokenReading].
@NullMarked
package id.desa.anjungan.backend.api.fleet;

import org.jspecify.annotations.NullMarked;
