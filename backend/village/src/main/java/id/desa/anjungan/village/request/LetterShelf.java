package id.desa.anjungan.village.request;

import java.util.Optional;

/// Where the PDFs of issued letters are.
@FunctionalInterface
public interface LetterShelf {
    Optional<byte[]> pdf(LetterRow letter);
}
