/// Village contract v1 as Java: what kiosk and village say to each other, and the values they both mean.
@NullMarked
package id.desa.anjungan.backend.api;

import org.jspecify.annotations.NullMarked;
