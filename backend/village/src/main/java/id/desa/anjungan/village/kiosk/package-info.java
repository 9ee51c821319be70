/// The village's kiosks: how a box becomes one, what it is told and tells, whether a call is really its own.
/// [KioskDesks][id.desa.anjungan.village.kiosk.KioskDesks] holds it by subject.
@NullMarked
package id.desa.anjungan.village.kiosk;

import org.jspecify.annotations.NullMarked;
