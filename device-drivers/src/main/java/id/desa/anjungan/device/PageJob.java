package id.desa.anjungan.device;

import java.util.Arrays;

/// A finished PDF for a page printer.
///
/// @param pages sheets' sides in the PDF, for progress and for the counter
public record PageJob(PrintRef ref, byte[] pdf, int pages, Media media, int copies) {
    @Override
    public boolean equals(Object other) {
        return other instanceof PageJob that
                && ref.equals(that.ref)
                && Arrays.equals(pdf, that.pdf)
                && pages == that.pages
                && media.equals(that.media)
                && copies == that.copies;
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    @Override
    public String toString() {
        return "PageJob[" + ref.name() + "]";
    }
}
