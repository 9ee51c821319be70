package id.desa.anjungan.device.counter;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterReason.Severity;
import id.desa.anjungan.device.PrinterStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.AbstractVariable;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// The first row of each column asked for, read by whoever wrote RFC 3805 (Printer MIB) and RFC 2790 (host resources).
/// Rows are asked for with GETNEXT: which index a printer begins with differs.
final class SnmpAnswer {
    static final OID LIFE_COUNT = new OID("1.3.6.1.2.1.43.10.2.1.4");
    static final OID COUNTER_UNIT = new OID("1.3.6.1.2.1.43.10.2.1.3");
    static final OID ERROR_STATE = new OID("1.3.6.1.2.1.25.3.5.1.2");
    static final List<OID> COLUMNS = List.of(LIFE_COUNT, COUNTER_UNIT, ERROR_STATE);
    /// `prtMarkerCounterUnit` impressions(7). A printer that counts sheets or metres cannot prove a side.
    private static final int IMPRESSIONS = 7;
    private static final int BITS = 8;

    private SnmpAnswer() {}

    static Reading reading(List<? extends VariableBinding> rows) {
        var unit = number(under(COUNTER_UNIT, rows));
        var life = number(under(LIFE_COUNT, rows));
        var status = under(ERROR_STATE, rows) instanceof OctetString bits
                ? status(bits.getValue())
                : new PrinterStatus.Silent();
        if (unit.isPresent() && unit.getAsLong() != IMPRESSIONS) {
            return new Reading(OptionalLong.empty(), status, "its counter is of unit " + unit.getAsLong());
        }
        return new Reading(life, status, life.isPresent() ? "" : "it has no life counter");
    }

    /// GETNEXT walks on into other tables where a column is empty.
    private static @Nullable Variable under(OID column, List<? extends VariableBinding> rows) {
        for (var row : rows) {
            if (row.getOid() != null && row.getOid().startsWith(column)) {
                return row.getVariable();
            }
        }
        return null;
    }

    /// A printer that does not know says -1 or -2.
    private static OptionalLong number(@Nullable Variable value) {
        if (value instanceof AbstractVariable
                && !(value instanceof Null)
                && (value instanceof Integer32 || value instanceof UnsignedInteger32)
                && value.toLong() >= 0) {
            return OptionalLong.of(value.toLong());
        }
        return OptionalLong.empty();
    }

    /// `hrPrinterDetectedErrorState`: bit 0 is the highest of the first byte.
    static PrinterStatus status(byte... states) {
        var reasons = EnumSet.noneOf(PrinterReason.class);
        for (var bit = 0; bit < states.length * BITS; bit++) {
            if ((states[bit / BITS] >> (BITS - 1 - bit % BITS) & 1) == 1) {
                reason(bit).ifPresent(reasons::add);
            }
        }
        Set<PrinterReason> errors = reasons.stream()
                .filter(reason -> reason.severity() == Severity.ERROR)
                .collect(Collectors.toSet());
        return errors.isEmpty() ? new PrinterStatus.Ready(reasons) : new PrinterStatus.Stopped(errors);
    }

    /// 11 (outputNearFull) and 14 (overduePreventMaint) are warnings of which there is none here.
    private static Optional<PrinterReason> reason(int bit) {
        return Optional.ofNullable(
                switch (bit) {
                    case 0, 13 -> PrinterReason.MEDIA_LOW; // lowPaper; one tray of several is empty
                    case 1 -> PrinterReason.MEDIA_EMPTY;
                    case 2 -> PrinterReason.MARKER_SUPPLY_LOW;
                    case 3, 10 -> PrinterReason.MARKER_SUPPLY_EMPTY;
                    case 4 -> PrinterReason.COVER_OPEN;
                    case 5 -> PrinterReason.MEDIA_JAM;
                    case 6 -> PrinterReason.PAUSED; // "offline" is a key on the printer
                    case 7, 9 -> PrinterReason.OTHER; // serviceRequested; outputTrayMissing is no resident's to mend
                    case 8 -> PrinterReason.MEDIA_NEEDED; // inputTrayMissing
                    case 12 -> PrinterReason.OUTPUT_AREA_FULL;
                    default -> null;
                });
    }
}
