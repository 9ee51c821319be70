/// How a kiosk proves itself at every call, both sides: a credential over its key, and a proof of possession (RFC 9449)
/// that covers the body and needs no right clock.
@NullMarked
package id.desa.anjungan.backend.api.proof;

import org.jspecify.annotations.NullMarked;
