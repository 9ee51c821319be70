package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Prints an A4 letter of two pages in a JVM of its own and says what became of it.
final class PrintOneLetter {
    static final String NAME = "A-by-javax-print";

    private PrintOneLetter() {}

    /// @param args the queue's URI and the PDF's path
    public static void main(String[] args) throws IOException {
        var queue = URI.create(args[0]);
        var job = new PageJob(new PrintRef(NAME), Files.readAllBytes(Path.of(args[1])), 2, Media.A4, 1);
        var view = new IppPrinter(queue, "", new IppClient(Duration.ofSeconds(2), Duration.ofSeconds(5))).view();
        var server = Optional.ofNullable(System.getenv("CUPS_SERVER"));
        var sender = new JavaxPrintSender(queue, server, CupsSettings.STANDARD.sent());
        System.out.println("javax.print carries A4: " + sender.carries(job, view, new Pause()));
        System.out.println(
                "javax.print carries F4: " + sender.carries(SampleLetter.job(Media.F4, 1), view, new Pause()));
        try (var printer = CupsPagePrinter.of(queue, CupsSettings.STANDARD)) {
            System.out.println(printer.print(job, PrintProgress.NONE));
        }
    }
}
