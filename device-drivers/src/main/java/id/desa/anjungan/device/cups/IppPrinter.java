package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.BooleanType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintRef;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A CUPS queue or a printer itself: both speak IPP (RFC 8011).
final class IppPrinter {
    private static final AttributeType<?>[] PRINTER_FACTS = {
        Types.printerState,
        Types.printerStateReasons,
        Types.printerStateMessage,
        Types.printerIsAcceptingJobs,
        Types.printerImpressionsCompleted,
        Types.printScalingDefault,
        Types.mediaSizeSupported,
        Types.sidesSupported,
        Types.printerMakeAndModel,
        PrinterView.DEVICE_URI
    };
    private static final AttributeType<?>[] JOB_FACTS = {
        Types.jobId, Types.jobName, Types.jobState, Types.jobImpressionsCompleted
    };
    /// A CUPS extension: a cancelled job leaves no history and no document behind.
    private static final BooleanType PURGE_JOB = new BooleanType("purge-job");

    private static final int HUNDREDTHS = 100;
    private static final int FIRST_ERROR = 0x0100;
    /// `client-error-forbidden`, `-not-authenticated`, `-not-authorized` (RFC 8011 appendix B).
    private static final int FIRST_DENIAL = 0x0401;

    private static final int LAST_DENIAL = 0x0403;

    private final URI uri;
    private final String user;
    private final IppWire wire;

    IppPrinter(URI uri, String user, IppWire wire) {
        this.uri = uri;
        this.user = user;
        this.wire = wire;
    }

    PrinterView view() throws IOException {
        var request = IppPacket.getPrinterAttributes(uri, PRINTER_FACTS)
                .putOperationAttributes(asked(), Types.documentFormat.of("application/pdf"))
                .build();
        var group = accepted(wire.call(uri, request)).get(Tag.printerAttributes);
        if (group == null) {
            throw new IOException("an answer without a printer in it");
        }
        return PrinterView.of(group);
    }

    /// Every job the teller still knows, running or over. One that ends between the two questions is in both answers:
    /// the later one stands, or its sides would count twice.
    List<JobView> jobs() throws IOException {
        var jobs = new LinkedHashMap<Integer, JobView>();
        for (var which : List.of("not-completed", "completed")) {
            var request = IppPacket.getJobs(uri, JOB_FACTS)
                    .putOperationAttributes(asked(), Types.whichJobs.of(which))
                    .build();
            for (var group : accepted(wire.call(uri, request)).getAttributeGroups()) {
                if (Tag.jobAttributes.equals(group.getTag())) {
                    var job = JobView.of(group);
                    jobs.put(job.id(), job);
                }
            }
        }
        return List.copyOf(jobs.values());
    }

    /// Everything of that name, as one.
    Optional<JobView> job(PrintRef ref) throws IOException {
        return JobView.together(jobs(Set.of(ref.name())));
    }

    private List<JobView> jobs(Set<String> names) throws IOException {
        return jobs().stream().filter(job -> names.contains(job.name())).toList();
    }

    /// Sends the document in one request; it is taken when this returns.
    void send(PageJob job) throws IOException {
        var request = IppPacket.printJob(uri)
                .putOperationAttributes(
                        asked(), Types.jobName.of(job.ref().name()), Types.documentFormat.of("application/pdf"))
                .putJobAttributes(ticket(job))
                .build();
        accepted(wire.call(uri, request, job.pdf()));
    }

    private static List<Attribute<?>> ticket(PageJob job) {
        return List.of(
                Types.copies.of(job.copies()),
                Types.sides.of(job.sides().keyword()),
                Types.printScaling.of("none"),
                Types.mediaCol.of(sheet(job.media())),
                Types.jobSheets.of(new KeywordOrName("none")));
    }

    private static MediaCol sheet(Media media) {
        var sheet = new MediaCol();
        sheet.setMediaSize(new MediaCol.MediaSize(media.widthMm() * HUNDREDTHS, media.heightMm() * HUNDREDTHS));
        return sheet;
    }

    /// Cancels what bears one of the names and is not over; one that is refused does not keep the others.
    void cancel(Set<String> names) throws IOException {
        Optional<IppRefused> refusal = Optional.empty();
        for (var job : jobs(names)) {
            if (!job.stage().isOver()) {
                try {
                    permitted(wire.call(
                            uri,
                            IppPacket.cancelJob(uri, job.id())
                                    .putOperationAttributes(asked())
                                    .build()));
                } catch (IppRefused refused) {
                    refusal = Optional.of(refused);
                }
            }
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /// Takes what bears the name out of the history too, document and all. Only CUPS knows how.
    void forget(PrintRef ref) throws IOException {
        for (var job : jobs(Set.of(ref.name()))) {
            forget(job.id());
        }
    }

    void forget(int jobId) throws IOException {
        var request = IppPacket.cancelJob(uri, jobId)
                .putOperationAttributes(asked(), PURGE_JOB.of(true))
                .build();
        permitted(wire.call(uri, request));
    }

    /// Lets a stopped queue print again. CUPS' policy gives that to operators only.
    void resume() throws IOException {
        var about = AttributeGroup.groupOf(
                Tag.operationAttributes,
                Types.attributesCharset.of("utf-8"),
                Types.attributesNaturalLanguage.of("en"),
                Types.printerUri.of(uri),
                asked());
        accepted(wire.call(uri, new IppPacket(Operation.resumePrinter, IppPacket.DEFAULT_REQUEST_ID, about)));
    }

    private Attribute<?> asked() {
        return Types.requestingUserName.of(user);
    }

    private static IppPacket accepted(@Nullable IppPacket answer) throws IOException {
        if (answer == null) {
            throw new IOException("no IPP answer");
        }
        Status status = answer.getStatus();
        if (answer.getCode() >= FIRST_ERROR) {
            throw new IppRefused(status.getName());
        }
        return answer;
    }

    /// Only a no to who asks counts: a job that is not there any more, or is over, need not be taken back.
    private static void permitted(@Nullable IppPacket answer) throws IOException {
        if (answer == null || (FIRST_DENIAL <= answer.getCode() && answer.getCode() <= LAST_DENIAL)) {
            var _ = accepted(answer);
        }
    }

    /// It answered, and the answer was no.
    static final class IppRefused extends IOException {
        private static final long serialVersionUID = 1;

        IppRefused(String status) {
            super(status);
        }

        boolean isNotFound() {
            return String.valueOf(getMessage()).contains("not-found");
        }
    }
}
