package id.desa.anjungan.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// The SNMP side of an emulated laser on 127.0.0.1: a printer MIB of three rows, walked by GETNEXT.
public final class SnmpAgent implements AutoCloseable {
    public static final String COMMUNITY = "public";

    private final Snmp snmp;
    private final int port;
    private final PaperEngine engine;
    private final boolean onlyVersion1;
    private final int unit;
    private final OID row;

    private SnmpAgent(PaperEngine engine, boolean onlyVersion1, int unit, String row) throws IOException {
        var transport = new DefaultUdpTransportMapping(new UdpAddress(InetAddress.getLoopbackAddress(), 0));
        this.snmp = new Snmp(transport);
        this.engine = engine;
        this.onlyVersion1 = onlyVersion1;
        this.unit = unit;
        this.row = new OID(row);
        snmp.addCommandResponder(this::answer);
        transport.listen();
        this.port = transport.getListenAddress().getPort();
    }

    /// Speaks versions 1 and 2c and counts impressions.
    public static SnmpAgent start(PaperEngine engine) {
        return start(engine, false, 7, "1.1");
    }

    /// @param onlyVersion1 as lasers of before 2005
    /// @param unit `prtMarkerCounterUnit`
    /// @param row the index its tables begin with
    public static SnmpAgent start(PaperEngine engine, boolean onlyVersion1, int unit, String row) {
        try {
            return new SnmpAgent(engine, onlyVersion1, unit, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A port that answers every question with something that is no SNMP.
    public static AutoCloseable garbage(DatagramSocket socket) {
        var thread = Thread.startVirtualThread(() -> {
            var packet = new DatagramPacket(new byte[2048], 2048);
            var answer = "0\u0082\u00ff\u00ff@PJL no such thing".getBytes(StandardCharsets.ISO_8859_1);
            while (!socket.isClosed()) {
                try {
                    socket.receive(packet);
                    for (var again = 0; again < 50; again++) {
                        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                    }
                } catch (IOException _) {
                    return;
                }
            }
        });
        return () -> {
            socket.close();
            thread.join();
        };
    }

    public int port() {
        return port;
    }

    private NavigableMap<OID, Variable> table() {
        var table = new TreeMap<OID, Variable>();
        table.put(new OID("1.3.6.1.2.1.1.5.0"), new OctetString("laser"));
        table.put(new OID("1.3.6.1.2.1.25.3.5.1.2.1"), new OctetString(engine.errorState()));
        table.put(new OID("1.3.6.1.2.1.43.10.2.1.3").append(row), new Integer32(unit));
        table.put(new OID("1.3.6.1.2.1.43.10.2.1.4").append(row), new Counter32(engine.sides()));
        return table;
    }

    private <A extends Address> void answer(CommandResponderEvent<A> event) {
        var version2 = event.getMessageProcessingModel() == SnmpConstants.version2c;
        var right = new OctetString(event.getSecurityName()).equals(new OctetString(COMMUNITY));
        if (!right || (version2 && onlyVersion1)) {
            return;
        }
        var answer = new PDU(event.getPDU());
        answer.setType(PDU.RESPONSE);
        answer.clear();
        answer.setRequestID(event.getPDU().getRequestID());
        for (var asked : event.getPDU().getVariableBindings()) {
            answer.add(next(asked.getOid()));
        }
        event.setProcessed(true);
        try {
            event.getMessageDispatcher()
                    .returnResponsePdu(
                            event.getMessageProcessingModel(),
                            event.getSecurityModel(),
                            event.getSecurityName(),
                            event.getSecurityLevel(),
                            answer,
                            event.getMaxSizeResponsePDU(),
                            event.getStateReference(),
                            new StatusInformation());
        } catch (MessageException e) {
            throw new IllegalStateException(e);
        }
    }

    private VariableBinding next(OID after) {
        var found = table().higherEntry(after);
        return found == null
                ? new VariableBinding(after, Null.endOfMibView)
                : new VariableBinding(found.getKey(), found.getValue());
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
