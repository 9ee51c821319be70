package id.desa.anjungan.village.letter;

/// How a letter is set, in the order tried.
enum Setting {
    NORMAL("biasa"),
    /// Smaller gaps, to stay on one page.
    TIGHT("rapat"),
    /// A size smaller as well.
    SMALL("rapat kecil"),
    /// Normal again, over two pages or more, each numbered.
    SECOND_PAGE("bernomor");

    private final String styleClass;

    Setting(String styleClass) {
        this.styleClass = styleClass;
    }

    /// Class of the template's `body`.
    String styleClass() {
        return styleClass;
    }
}
