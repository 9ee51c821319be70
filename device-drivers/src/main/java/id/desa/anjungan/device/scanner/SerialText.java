package id.desa.anjungan.device.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// What the bytes of a code mean: UTF-8 where they are that, else one character for each byte, so that nothing is lost.
final class SerialText {
    private SerialText() {}

    /// @param bytes each as the character of its number
    static String of(String bytes) {
        try {
            var all = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(all).toString();
        } catch (CharacterCodingException _) {
            return bytes;
        }
    }
}
