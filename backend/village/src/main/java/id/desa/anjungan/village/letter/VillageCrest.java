package id.desa.anjungan.village.letter;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The crest the letters carry, for pages too: the village's `lambang.png`, else its `lambang.svg`, else
/// ours. An edited file is seen at once.
public final class VillageCrest {
    private final TemplateFiles files;

    /// @param folder where the village keeps its own templates; need not exist
    public VillageCrest(Path folder) {
        this.files = new TemplateFiles(Optional.of(folder));
    }

    /// @param mediaType `image/png` or `image/svg+xml`
    public record Picture(byte[] bytes, String mediaType) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Picture that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /// As it is now.
    public Picture picture() {
        return files.read(LetterPictures.CREST)
                .map(png -> new Picture(png, "image/png"))
                .or(() -> files.read(LetterTemplates.CREST).map(svg -> new Picture(svg, "image/svg+xml")))
                .orElseThrow();
    }
}
