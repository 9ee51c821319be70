package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import org.jspecify.annotations.Nullable;

/// Sends by `javax.print`, which writes the document to `java.io.tmpdir/javaprint*`, runs `/usr/bin/lpr` (Debian's
/// `cups-bsd`) and deletes it again. It sees one CUPS only, the one `CUPS_SERVER` names when the JVM starts, and cannot
/// say `print-scaling`: the queue's own default must be none. It names a sheet by the nearest size it knows, and takes
/// F4 for the wider folio: a sheet it does not know to half a millimetre goes another way. It waits for the spooler and
/// for `lpr` without limit: hence its own thread.
final class JavaxPrintSender implements LetterSender, AutoCloseable {
    private final Beside beside = Beside.onPlatform("javax-print");
    private final URI uri;
    private final Optional<String> cupsServer;
    private final Duration limit;

    /// @param cupsServer what `CUPS_SERVER` says
    /// @param limit for looking the queue up, and for one letter
    JavaxPrintSender(URI uri, Optional<String> cupsServer, Duration limit) {
        this.uri = uri;
        this.cupsServer = cupsServer;
        this.limit = limit;
    }

    @Override
    public boolean carries(PageJob job, PrinterView queue, Pause wanted) {
        return isServerOf(uri, cupsServer) && !queue.scalesByDefault() && hasSheet(job.media(), wanted);
    }

    /// A look-up that does not come back is a way that does not carry.
    private boolean hasSheet(Media media, Pause wanted) {
        try {
            return beside.call(() -> service().flatMap(service -> sheet(service, media)), limit, wanted)
                    .isPresent();
        } catch (IOException _) {
            return false;
        }
    }

    /// The same host and port, `localhost` and 127.0.0.1 being one.
    static boolean isServerOf(URI uri, Optional<String> cupsServer) {
        var port = uri.getPort() < 0 ? 631 : uri.getPort();
        return uri.getHost() != null
                && numeric(uri.getHost() + ":" + port).equals(numeric(withPort(cupsServer.orElse("localhost"))));
    }

    private static String withPort(String server) {
        return server.contains(":") ? server : server + ":631";
    }

    private static String numeric(String server) {
        return server.toLowerCase(Locale.ROOT).replaceFirst("^localhost:", "127.0.0.1:");
    }

    @Override
    public void send(PageJob job, Pause wanted) throws IOException {
        var sent = false;
        try {
            sent = beside.call(() -> handOver(job), limit, wanted);
        } finally {
            if (!sent) {
                JavaxPrintRemains.endSender(job.ref());
            }
        }
    }

    private boolean handOver(PageJob job) throws IOException {
        var service = service().orElseThrow(() -> new IOException("javax.print does not see the queue"));
        var sheet = sheet(service, job.media()).orElseThrow(() -> new IOException("javax.print has no such sheet"));
        DocPrintJob printing = service.createPrintJob();
        try {
            printing.print(new SimpleDoc(job.pdf(), DocFlavor.BYTE_ARRAY.PDF, null), ticket(job, sheet));
            return true;
        } catch (PrintException e) {
            throw new IOException("javax.print failed: " + e.getMessage(), e);
        }
    }

    private static PrintRequestAttributeSet ticket(PageJob job, MediaSizeName sheet) {
        var ticket = new HashPrintRequestAttributeSet();
        ticket.add(new JobName(job.ref().name(), Locale.ROOT));
        ticket.add(new Copies(job.copies()));
        ticket.add(sides(job.sides()));
        ticket.add(sheet);
        return ticket;
    }

    private static Sides sides(id.desa.anjungan.device.Sides wanted) {
        return switch (wanted) {
            case ONE_SIDED -> Sides.ONE_SIDED;
            case TWO_SIDED_LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
            case TWO_SIDED_SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
        };
    }

    private Optional<PrintService> service() {
        var queue = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
        for (var service : PrintServiceLookup.lookupPrintServices(DocFlavor.BYTE_ARRAY.PDF, null)) {
            if (service.getName().equals(queue)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    private static Optional<MediaSizeName> sheet(PrintService service, Media media) {
        var values = service.getSupportedAttributeValues(javax.print.attribute.standard.Media.class, null, null);
        if (values instanceof javax.print.attribute.standard.Media[] sheets) {
            for (var sheet : sheets) {
                if (sheet instanceof MediaSizeName name && isSize(MediaSize.getMediaSizeForName(name), media)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSize(@Nullable MediaSize size, Media media) {
        return size != null
                && Math.abs(size.getX(MediaSize.MM) - media.widthMm()) < 0.5
                && Math.abs(size.getY(MediaSize.MM) - media.heightMm()) < 0.5;
    }

    @Override
    public void close() {
        beside.close();
    }
}
