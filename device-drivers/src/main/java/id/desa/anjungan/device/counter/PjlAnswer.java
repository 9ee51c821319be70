package id.desa.anjungan.device.counter;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a printer said in PJL: messages of lines, each ended by a form feed (PJL Technical Reference,
/// "Status Readback"). A message without its end is torn, and its numbers are not believed.
///
/// @param code of `INFO STATUS` or an unasked `USTATUS DEVICE`
/// @param online false where it says that it takes no letters now
record PjlAnswer(OptionalLong sides, OptionalLong code, boolean online) {
    private static final Pattern COUNT = Pattern.compile("(?:PAGECOUNT=)?\\s*([0-9]{1,10})");
    private static final Pattern CODE = Pattern.compile("CODE=\\s*([0-9]{5})");
    private static final Pattern ONLINE = Pattern.compile("ONLINE=\\s*(TRUE|FALSE)");
    private static final Set<String> STATUS_HEADS = Set.of("@PJL INFO STATUS", "@PJL USTATUS DEVICE");
    private static final int THOUSAND = 1000;
    /// Warming up, testing itself, resetting: over by themselves, whatever ONLINE says.
    private static final Set<Long> STARTING = Set.of(10003L, 10004L, 10005L);

    static PjlAnswer of(byte[] heard) {
        var text = new String(heard, StandardCharsets.ISO_8859_1);
        var sides = OptionalLong.empty();
        var code = OptionalLong.empty();
        var online = true;
        for (var at = 0; text.indexOf('\f', at) >= 0; at = text.indexOf('\f', at) + 1) {
            var lines = text.substring(at, text.indexOf('\f', at))
                    .lines()
                    .map(String::strip)
                    .toList();
            sides = among(lines, "@PJL INFO PAGECOUNT", COUNT, sides);
            code = among(lines, "@PJL INFO STATUS", CODE, code);
            code = among(lines, "@PJL USTATUS DEVICE", CODE, code);
            online = isOnline(lines, online);
        }
        return new PjlAnswer(sides, code, online);
    }

    private static boolean isOnline(List<String> lines, boolean otherwise) {
        return lines.stream().noneMatch(STATUS_HEADS::contains)
                ? otherwise
                : lines.stream()
                        .map(ONLINE::matcher)
                        .filter(Matcher::matches)
                        .allMatch(found -> found.group(1).equals("TRUE"));
    }

    private static OptionalLong among(List<String> lines, String head, Pattern wanted, OptionalLong otherwise) {
        var at = lines.indexOf(head);
        if (at < 0) {
            return otherwise;
        }
        return lines.subList(at + 1, lines.size()).stream()
                .map(wanted::matcher)
                .filter(Matcher::matches)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst();
    }

    boolean isWhole() {
        return sides.isPresent() && code.isPresent();
    }

    Reading reading() {
        var status = code.isPresent() ? status(code.getAsLong(), online) : new PrinterStatus.Silent();
        return new Reading(sides, status, sides.isPresent() ? "" : "it does not tell its page count in PJL");
    }

    /// By families of codes: 10xxx informs, 11xxx is about a tray that is not needed now, 12xxx to 35xxx go on by
    /// themselves, 40xxx to 44xxx wait for a hand, 50xxx are broken. One that is not online waits for a hand
    /// with 10xxx (its key) and 15xxx (a full bin) too.
    static PrinterStatus status(long code, boolean online) {
        var error = online ? error(code) : offline(code).or(() -> error(code));
        if (error.isPresent()) {
            return new PrinterStatus.Stopped(error.get());
        }
        return new PrinterStatus.Ready(warning(code).map(Set::of).orElse(Set.of()));
    }

    private static Optional<PrinterReason> offline(long code) {
        if (code / THOUSAND == 15) {
            return Optional.of(PrinterReason.OUTPUT_AREA_FULL);
        }
        return code / THOUSAND == 10 && !STARTING.contains(code) ? Optional.of(PrinterReason.PAUSED) : Optional.empty();
    }

    private static Optional<PrinterReason> error(long code) {
        return switch (Math.toIntExact(code)) {
            case 40010 -> Optional.of(PrinterReason.MARKER_SUPPLY_EMPTY);
            case 40021 -> Optional.of(PrinterReason.COVER_OPEN);
            case 40022 -> Optional.of(PrinterReason.MEDIA_JAM);
            case 40079 -> Optional.of(PrinterReason.PAUSED); // its own "offline" key
            case 40038 -> Optional.empty(); // toner low
            default -> family(Math.toIntExact(code / THOUSAND));
        };
    }

    private static Optional<PrinterReason> family(int thousands) {
        return switch (thousands) {
            case 40, 43, 50, 55 -> Optional.of(PrinterReason.OTHER);
            case 41 -> Optional.of(PrinterReason.MEDIA_EMPTY);
            case 42, 44 -> Optional.of(PrinterReason.MEDIA_JAM);
            default -> Optional.empty();
        };
    }

    private static Optional<PrinterReason> warning(long code) {
        if (code == 10006 || code == 40038) {
            return Optional.of(PrinterReason.MARKER_SUPPLY_LOW);
        }
        return code / THOUSAND == 11 ? Optional.of(PrinterReason.MEDIA_LOW) : Optional.empty();
    }
}
