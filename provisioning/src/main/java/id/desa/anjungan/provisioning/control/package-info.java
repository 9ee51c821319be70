/// How a program on this machine talks with the kiosk that runs on it: one line of JSON to a unix socket, lines of JSON
/// back.
@NullMarked
package id.desa.anjungan.provisioning.control;

import org.jspecify.annotations.NullMarked;
