package id.desa.anjungan.device.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

class SnmpAnswerTest {
    private static final OID LIFE = new OID(SnmpAnswer.LIFE_COUNT).append("1.1");

    @Test
    void readsTheBitsOfTheErrorStateFromTheLeft() {
        assertThat(SnmpAnswer.status()).isEqualTo(new PrinterStatus.Ready());
        assertThat(SnmpAnswer.status((byte) 0)).isEqualTo(new PrinterStatus.Ready());
        assertThat(SnmpAnswer.status((byte) 0b1010_0000, (byte) 0))
                .isEqualTo(new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW, PrinterReason.MARKER_SUPPLY_LOW)));
        assertThat(SnmpAnswer.status((byte) 0b0100_0100))
                .isEqualTo(new PrinterStatus.Stopped(Set.of(PrinterReason.MEDIA_EMPTY, PrinterReason.MEDIA_JAM)));
        assertThat(SnmpAnswer.status((byte) 0b0000_0001, (byte) 0b0000_1000))
                .isEqualTo(new PrinterStatus.Stopped(Set.of(PrinterReason.OTHER, PrinterReason.OUTPUT_AREA_FULL)));
        assertThat(SnmpAnswer.status((byte) 0, (byte) 0b0100_0000)) // outputTrayMissing
                .isEqualTo(new PrinterStatus.Stopped(PrinterReason.OTHER));
        assertThat(SnmpAnswer.status((byte) 0, (byte) 0b0001_0010)) // outputNearFull, overduePreventMaint
                .isEqualTo(new PrinterStatus.Ready());
        assertThat(SnmpAnswer.status(new byte[300])).isEqualTo(new PrinterStatus.Ready());
    }

    @Test
    void takesNoNumberThatIsNone() {
        assertThat(life(new Integer32(-2)).sides()).isEmpty();
        assertThat(life(new OctetString("12")).sides()).isEmpty();
        assertThat(life(Null.noSuchInstance).sides()).isEmpty();
        assertThat(life(new Counter32(12)).sides()).hasValue(12);
    }

    @Test
    void takesNoNumberOfAnotherTable() {
        var other = new VariableBinding(new OID("1.3.6.1.2.1.43.11.1.1.2.1.1"), new Counter32(7));
        assertThat(SnmpAnswer.reading(List.of(other)).sides()).isEmpty();
        assertThat(SnmpAnswer.reading(List.of()).status()).isEqualTo(new PrinterStatus.Silent());
    }

    private static Reading life(Variable value) {
        return SnmpAnswer.reading(List.of(new VariableBinding(LIFE, value)));
    }
}
