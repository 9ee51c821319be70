package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.Sides;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Prints an A4 letter of two pages, on one side, under each name it reads from its input, and says what became of it:
/// `javax.print` sees the CUPS that `CUPS_SERVER` named when its JVM started, hence a JVM of its own.
final class PrintLetters {
    private PrintLetters() {}

    /// @param args the queue's URI, and how long sending may take in milliseconds
    public static void main(String[] args) throws IOException {
        var queue = URI.create(args[0]);
        var server = Optional.ofNullable(System.getenv("CUPS_SERVER"));
        var view = new IppPrinter(queue, "", new IppClient(Duration.ofSeconds(2), Duration.ofSeconds(5))).view();
        var sender = new JavaxPrintSender(queue, server, CupsSettings.STANDARD.sent());
        for (var media : new Media[] {Media.A4, Media.F4}) {
            var job = SampleLetter.job(media, 1);
            System.out.println("javax.print carries " + media.name() + ": " + sender.carries(job, view, new Pause()));
        }
        try (var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var printer = CupsPagePrinter.of(
                        queue, CupsBench.QUICK.withHandover(Duration.ofMillis(Long.parseLong(args[1]))))) {
            for (var name = names.readLine(); name != null; name = names.readLine()) {
                var job = new PageJob(
                        new PrintRef(name), SampleLetter.pdf(Media.A4, 2), 2, Media.A4, 2, Sides.TWO_SIDED_LONG_EDGE);
                System.out.println(name + ": " + printer.print(job, PrintProgress.NONE));
            }
        }
        sender.close();
    }
}
