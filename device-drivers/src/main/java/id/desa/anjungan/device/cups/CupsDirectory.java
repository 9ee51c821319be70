package id.desa.anjungan.device.cups;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.encoding.TextType;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one CUPS knows: its queues, and by its `usb` backend the printers that have none.
final class CupsDirectory {
    private static final String KIND = "page-printer";
    /// A CUPS extension, CUPS-Get-Devices.
    private static final int GET_DEVICES = 0x400B;
    private static final int NOT_FOUND = 0x0406;
    private static final int FIRST_ERROR = 0x0100;
    private static final int LAST_REFUSAL = 0x0403;

    private final URI server;
    private final String user;
    private final IppWire wire;
    private final IppWire byLogin;

    CupsDirectory(URI server, String user, IppWire wire, IppWire byLogin) {
        this.server = server;
        this.user = user;
        this.wire = wire;
        this.byLogin = byLogin;
    }

    /// With what the queues say of themselves.
    List<FoundDevice> queues() throws IOException {
        return groups(wire, Cups.Operation.cupsGetPrinters.getCode())
                .map(this::queue)
                .toList();
    }

    private FoundDevice queue(AttributeGroup group) {
        var name = Objects.requireNonNullElse(group.getString(Types.printerName), "");
        var view = PrinterView.of(group);
        return new FoundDevice(KIND, server.resolve("/printers/" + name).toString(), view.model(), view.status());
    }

    /// Over the local socket, by the `usb` backend.
    List<FoundDevice> usbWithoutQueue() throws IOException {
        var taken = new HashSet<URI>();
        groups(wire, Cups.Operation.cupsGetPrinters.getCode())
                .forEach(group -> Optional.ofNullable(group.getValue(PrinterView.DEVICE_URI))
                        .ifPresent(taken::add));
        try {
            return groups(byLogin, GET_DEVICES)
                    .flatMap(group -> usb(group, taken))
                    .toList();
        } catch (IppPrinter.IppRefused | LocalWire.Unauthorized e) {
            throw new OperatorsOnly(e);
        }
    }

    private static Stream<FoundDevice> usb(AttributeGroup group, Set<URI> taken) {
        var device = group.getValue(PrinterView.DEVICE_URI);
        if (device == null
                || !"usb".equals(device.getScheme())
                || device.getSchemeSpecificPart().length() < 3
                || taken.contains(device)) {
            return Stream.empty();
        }
        var model = Objects.requireNonNullElse(group.getString(new TextType("device-make-and-model")), "");
        return Stream.of(new FoundDevice(
                KIND,
                device.toString(),
                model,
                new PrinterStatus.Offline(OfflineCause.NO_SERVICE, "it has no queue in CUPS: lpadmin makes one")));
    }

    private Stream<AttributeGroup> groups(IppWire by, int operation) throws IOException {
        var about = AttributeGroup.groupOf(
                Tag.operationAttributes,
                Types.attributesCharset.of("utf-8"),
                Types.attributesNaturalLanguage.of("en"),
                Types.requestingUserName.of(user),
                new IntType("timeout").of(1),
                new NameType("include-schemes").of("usb"));
        var request = new IppPacket(new Operation(operation, "cups-list"), IppPacket.DEFAULT_REQUEST_ID, about);
        var answer = by.call(server, request);
        if (answer.getCode() >= FIRST_ERROR && answer.getCode() <= LAST_REFUSAL) {
            throw new IppPrinter.IppRefused(answer.getStatus().getName());
        }
        if (answer.getCode() != NOT_FOUND && answer.getCode() >= FIRST_ERROR) {
            throw new IOException(answer.getStatus().getName());
        }
        return answer.getAttributeGroups().stream().filter(group -> Tag.printerAttributes.equals(group.getTag()));
    }

    /// CUPS tells this to operators only.
    static final class OperatorsOnly extends IOException {
        private static final long serialVersionUID = 1;

        OperatorsOnly(IOException why) {
            super("only operators (group lpadmin) may ask CUPS for what hangs on USB", why);
        }
    }
}
