package id.desa.anjungan.device.counter;

import id.desa.anjungan.device.network.HostLookup;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// Asks by SNMP (RFC 3805), in version 2c and then in version 1; which of the two was answered is remembered.
public final class SnmpPageCounter implements PageCounter {
    public static final int PORT = 161;
    private static final Duration LOOKUP = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final String host;
    private final int port;
    private final String community;
    private volatile List<Integer> versions = List.of(SnmpConstants.version2c, SnmpConstants.version1);

    /// @param community `public` on most printers
    public SnmpPageCounter(String host, int port, String community) {
        this.host = host;
        this.port = port;
        this.community = community;
    }

    @Override
    public Reading read() {
        try {
            var address = new UdpAddress(HostLookup.address(host, LOOKUP), port);
            return ask(address);
        } catch (UnknownHostException _) {
            return Reading.offline("nobody is called " + host);
        } catch (IOException e) {
            return Reading.offline("SNMP failed: " + e.getMessage());
        }
    }

    private Reading ask(UdpAddress printer) throws IOException {
        var dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        try (var snmp = new Snmp(dispatcher, new DefaultUdpTransportMapping())) {
            snmp.listen();
            for (var version : versions) {
                var answer = ask(snmp, printer, version);
                if (answer != null) {
                    versions = List.of(version);
                    return SnmpAnswer.reading(answer.getVariableBindings());
                }
            }
        }
        versions = List.of(SnmpConstants.version2c, SnmpConstants.version1);
        return Reading.offline("no SNMP answer from " + host + ":" + port);
    }

    private @Nullable PDU ask(Snmp snmp, UdpAddress printer, int version) throws IOException {
        var target = new CommunityTarget<>(printer, new OctetString(community));
        target.setVersion(version);
        target.setTimeout(PATIENCE.toMillis());
        target.setRetries(0);
        var question = new PDU();
        question.setType(PDU.GETNEXT);
        SnmpAnswer.COLUMNS.forEach(column -> question.add(new VariableBinding(column)));
        return snmp.send(question, target).getResponse();
    }

    @Override
    public String source() {
        return "snmp";
    }

    @Override
    public boolean sharesTheLine() {
        return false;
    }
}
