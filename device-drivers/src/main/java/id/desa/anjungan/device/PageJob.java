package id.desa.anjungan.device;

import java.util.Arrays;

/// A finished PDF for a page printer.
///
/// @param pages sheets' sides in the PDF, for progress and for the counter
/// @param sides a wish: a printer without `DUPLEX` gives each page a sheet of its own, and nothing is lost
public record PageJob(PrintRef ref, byte[] pdf, int pages, Media media, int copies, Sides sides) {
    public PageJob {
        if (pages < 1 || copies < 1) {
            throw new IllegalArgumentException("a letter has a page and a copy");
        }
    }

    /// On one side.
    public PageJob(PrintRef ref, byte[] pdf, int pages, Media media, int copies) {
        this(ref, pdf, pages, media, copies, Sides.ONE_SIDED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageJob that
                && ref.equals(that.ref)
                && Arrays.equals(pdf, that.pdf)
                && pages == that.pages
                && media.equals(that.media)
                && copies == that.copies
                && sides == that.sides;
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
