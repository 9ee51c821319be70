package id.desa.anjungan.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Whether the paper came out: judged by what lies in the folder, not by what anybody said.
final class Verdict {
    static final List<String> FILES = List.of(
            "letter.pdf",
            "printed.pdf",
            "slip.bin",
            "slip.txt",
            "slip.png",
            "events.jsonl",
            "number.txt",
            "verification-keys.json");

    private final Path out;
    private final boolean ownPrinter;

    /// @param ownPrinter whether the page printer was one whose received document lies in the folder
    Verdict(Path out, boolean ownPrinter) {
        this.out = out;
        this.ownPrinter = ownPrinter;
    }

    /// Prints one line a file and the verdict.
    ///
    /// @param played whether the script came to its end
    /// @return the exit code
    int announce(boolean played) throws IOException {
        for (var name : FILES) {
            var file = out.resolve(name);
            if (Files.exists(file)) {
                System.out.printf("  %-14s %,9d bytes%n", name, Files.size(file));
            }
        }
        var came = played && paperCameOut();
        System.out.println(
                came
                        ? "The paper came out: " + out + " holds the letter, the print, the slip and " + screens()
                                + " pictures of the screens."
                        : "The paper did NOT come out; what there is lies in " + out + ".");
        return came ? 0 : 1;
    }

    private boolean paperCameOut() throws IOException {
        var printed = out.resolve("printed.pdf");
        if (Files.notExists(printed)) {
            return !ownPrinter; // then the kiosk's word for it is all there is
        }
        try (var pdf = Loader.loadPDF(printed.toFile())) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .contains(Files.readString(out.resolve("number.txt")).strip());
        }
    }

    private long screens() throws IOException {
        try (Stream<Path> pictures = Files.list(out.resolve("screens"))) {
            return pictures.count();
        }
    }
}
