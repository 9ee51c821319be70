package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import java.io.IOException;
import java.net.URI;
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
/// F4
/// for the wider folio: a sheet it does not know to half a millimetre goes another way.
final class JavaxPrintSender implements LetterSender {
    private final URI uri;
    private final Optional<String> cupsServer;

    /// @param cupsServer what `CUPS_SERVER` says
    JavaxPrintSender(URI uri, Optional<String> cupsServer) {
        this.uri = uri;
        this.cupsServer = cupsServer;
    }

    @Override
    public boolean carries(PageJob job, PrinterView queue) {
        return isServerOf(uri, cupsServer)
                && !queue.scalesByDefault()
                && service().flatMap(service -> sheet(service, job.media())).isPresent();
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
    public void send(PageJob job) throws IOException {
        var service = service().orElseThrow(() -> new IOException("javax.print does not see the queue"));
        var sheet = sheet(service, job.media()).orElseThrow(() -> new IOException("javax.print has no such sheet"));
        DocPrintJob printing = service.createPrintJob();
        try {
            printing.print(new SimpleDoc(job.pdf(), DocFlavor.BYTE_ARRAY.PDF, null), ticket(job, sheet));
        } catch (PrintException e) {
            throw new IOException("javax.print failed: " + e.getMessage(), e);
        }
    }

    private static PrintRequestAttributeSet ticket(PageJob job, MediaSizeName sheet) {
        var ticket = new HashPrintRequestAttributeSet();
        ticket.add(new JobName(job.ref().name(), Locale.ROOT));
        ticket.add(new Copies(job.copies()));
        ticket.add(Sides.ONE_SIDED);
        ticket.add(sheet);
        return ticket;
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
}
