/// Signing: the port [LetterSigner], the village certificate, PAdES and the verification QR.
@NullMarked
package id.desa.anjungan.village.signing;

import org.jspecify.annotations.NullMarked;
