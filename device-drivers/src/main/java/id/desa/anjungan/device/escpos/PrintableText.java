package id.desa.anjungan.device.escpos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/// Words in a printer's code page. A letter it lacks loses its marks; what is left without a letter becomes `?`. Never
/// a control byte.
final class PrintableText {
    private final Charset charset;
    private final CharsetEncoder encoder;

    PrintableText(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
    }

    byte[] bytes(String text) {
        var known = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> known.append(known(letter)));
        return known.toString().replaceAll("\\p{Cntrl}", " ").getBytes(charset);
    }

    private String known(String letter) {
        var bare = encoder.canEncode(letter)
                ? letter
                : Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return encoder.canEncode(bare) && !bare.isEmpty() ? bare : "?";
    }
}
