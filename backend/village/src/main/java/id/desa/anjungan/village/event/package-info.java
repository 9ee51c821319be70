/// The village's log: one enum of stable event ids.
@NullMarked
package id.desa.anjungan.village.event;

import org.jspecify.annotations.NullMarked;
