/// Which server is the village's: the one whose key the invite named, or the one a public authority vouches for, as of
/// a time that this side can answer for. Enrolment, the kiosk's line and `anjunganctl doctor` ask here.
@NullMarked
package id.desa.anjungan.provisioning.trust;

import org.jspecify.annotations.NullMarked;
