package id.desa.anjungan.bench;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.cups.CupsPagePrinter;
import id.desa.anjungan.device.cups.CupsQueue;
import id.desa.anjungan.device.cups.CupsSettings;
import id.desa.anjungan.device.cups.PrintPhase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Prints letters by `javax.print` and by IPP in turn, and writes a line of times for each.
final class PrintRounds {
    private static final int SIDES = 2;
    private static final long BILLION = 1_000_000_000L;

    private PrintRounds() {}

    /// Moments in nanoseconds of the epoch.
    record Letter(String way, long called, long looked, long sent, long ended) {
        private static final Pattern LINE = Pattern.compile("@letter (\\S+) (\\d+) (\\d+) (\\d+) (\\d+)");

        static Optional<Letter> of(String line) {
            var found = LINE.matcher(line);
            return found.matches()
                    ? Optional.of(new Letter(
                            found.group(1),
                            Long.parseLong(found.group(2)),
                            Long.parseLong(found.group(3)),
                            Long.parseLong(found.group(4)),
                            Long.parseLong(found.group(5))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "@letter %s %d %d %d %d", way, called, looked, sent, ended);
        }
    }

    /// @param words the CUPS, the queue, how many letters each way
    public static void main(String... words) throws IOException {
        var queue = CupsQueue.of(URI.create(words[1]));
        var pdf = letter();
        var passed = new EnumMap<PrintPhase, Long>(PrintPhase.class);
        try (var byJavax = printer(queue.seenByJavaxPrint(Optional.of(words[0])), passed);
                var byIpp = printer(queue.seenByJavaxPrint(Optional.of("nowhere:1")), passed)) {
            for (var round = 0; round < Integer.parseInt(words[2]); round++) {
                print("javax.print", byJavax, pdf, passed);
                print("ipp", byIpp, pdf, passed);
            }
        }
    }

    private static CupsPagePrinter printer(CupsQueue queue, Map<PrintPhase, Long> passed) {
        return new CupsPagePrinter(queue, CupsSettings.STANDARD, phase -> passed.put(phase, now()));
    }

    private static void print(String way, CupsPagePrinter printer, byte[] pdf, Map<PrintPhase, Long> passed) {
        var job = new PageJob(new PrintRef("B-" + UUID.randomUUID()), pdf, SIDES, Media.A4, 1);
        var called = now();
        var outcome = printer.print(job, PrintProgress.NONE);
        var ended = now();
        if (outcome instanceof PrintOutcome.Printed) {
            System.out.println(new Letter(
                    way,
                    called,
                    passed.getOrDefault(PrintPhase.LOOKED, called),
                    passed.getOrDefault(PrintPhase.SENT, called),
                    ended));
        } else {
            System.err.println(way + ": " + outcome);
        }
    }

    private static long now() {
        var now = Instant.now();
        return now.getEpochSecond() * BILLION + now.getNano();
    }

    private static byte[] letter() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var side = 1; side <= SIDES; side++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    content.newLineAtOffset(60, 700);
                    content.showText("DATA CONTOH " + side);
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
