package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.kiosk.screen.Part.Picture;
import java.util.Optional;

/// Turns a letter into what a screen can show. Blocks.
public interface PagePictures {
    /// The first page; empty for what is no PDF.
    Optional<Picture> firstPage(byte[] pdf);
}
