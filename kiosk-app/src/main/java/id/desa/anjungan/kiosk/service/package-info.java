/// Service mode: what a technician or an officer does with the kiosk itself, on its own screen.
@NullMarked
package id.desa.anjungan.kiosk.service;

import org.jspecify.annotations.NullMarked;
