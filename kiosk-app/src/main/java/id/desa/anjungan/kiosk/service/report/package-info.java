/// What works here now: on a slip, and told to the village.
@NullMarked
package id.desa.anjungan.kiosk.service.report;

import org.jspecify.annotations.NullMarked;
