/// What the kiosk writes down of its own doings: [KioskEvent]s as JSON lines, and nothing personal.
@NullMarked
package id.desa.anjungan.kiosk.log;

import org.jspecify.annotations.NullMarked;
