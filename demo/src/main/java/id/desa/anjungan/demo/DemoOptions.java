package id.desa.anjungan.demo;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.demo.link.LinkProfile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What `./anjungan demo` was asked for.
///
/// @param headless a script uses the kiosk on a display of its own; else a person does in a window
/// @param out where a headless run leaves what came out
/// @param pagePrinter,receiptPrinter device URIs; without one, a real peer of the demo's own
/// @param link how the line to the village is
/// @param unenrolled begins with a box that is no kiosk yet; somebody shows it its QR
/// @param seed where on a button the script's finger lands, and what it answers
record DemoOptions(
        boolean headless,
        Path out,
        Nik resident,
        Pin pin,
        String letter,
        Optional<URI> pagePrinter,
        Optional<URI> receiptPrinter,
        LinkProfile link,
        long seed,
        boolean unenrolled) {
    /// Of a kiosk that is enrolled.
    DemoOptions(
            boolean headless,
            Path out,
            Nik resident,
            Pin pin,
            String letter,
            Optional<URI> pagePrinter,
            Optional<URI> receiptPrinter,
            LinkProfile link,
            long seed) {
        this(headless, out, resident, pin, letter, pagePrinter, receiptPrinter, link, seed, false);
    }

    static final String USAGE =
            "usage: ./anjungan demo [--headless] [--out DIR] [--resident NIK] [--pin PIN] [--letter CODE]"
                    + " [--page-printer URI] [--receipt-printer URI] [--link NAME] [--seed N] [--unenrolled]";

    /// What the command line said, or one sentence on what is wrong with it.
    sealed interface Parsed {
        record Good(DemoOptions options) implements Parsed {}

        record Bad(String complaint) implements Parsed {}
    }

    /// @param display whether a person's display is there; without one the demo is headless by itself
    static Parsed parse(List<String> arguments, DemoOptions defaults, boolean display) {
        var options = defaults.withHeadless(!display);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.pop();
            if (option.equals("--headless")) {
                options = options.withHeadless(true);
                continue;
            }
            if (option.equals("--unenrolled")) {
                options = options.withUnenrolled();
                continue;
            }
            if (rest.isEmpty()) {
                return new Parsed.Bad(option + " needs a value, or is not an option");
            }
            switch (options.with(option, rest.pop())) {
                case Parsed.Good(var more) -> options = more;
                case Parsed.Bad bad -> {
                    return bad;
                }
            }
        }
        return options.unenrolled && options.headless
                ? new Parsed.Bad("--unenrolled needs a display: somebody holds the QR before the box")
                : new Parsed.Good(options);
    }

    private DemoOptions withUnenrolled() {
        return new DemoOptions(headless, out, resident, pin, letter, pagePrinter, receiptPrinter, link, seed, true);
    }

    private Parsed with(String option, String value) {
        return switch (option) {
            case "--out" ->
                good(new DemoOptions(
                        headless,
                        Path.of(value),
                        resident,
                        pin,
                        letter,
                        pagePrinter,
                        receiptPrinter,
                        link,
                        seed,
                        unenrolled));
            case "--resident" ->
                switch (Nik.read(value)) {
                    case Nik.Reading.Valid(var nik)
                    when nik.isDemo() ->
                        good(new DemoOptions(
                                headless, out, nik, pin, letter, pagePrinter, receiptPrinter, link, seed, unenrolled));
                    case Nik.Reading.Valid _ ->
                        new Parsed.Bad("--resident takes a NIK of the demo, they begin with 99");
                    case Nik.Reading.Flawed _ -> new Parsed.Bad("--resident takes a NIK of 16 digits");
                };
            case "--pin" ->
                value.matches("[0-9]{6}")
                        ? good(new DemoOptions(
                                headless,
                                out,
                                resident,
                                Pin.of(value),
                                letter,
                                pagePrinter,
                                receiptPrinter,
                                link,
                                seed,
                                unenrolled))
                        : new Parsed.Bad("--pin takes 6 digits");
            case "--letter" ->
                value.matches("[A-Z0-9]{1,10}")
                        ? good(new DemoOptions(
                                headless,
                                out,
                                resident,
                                pin,
                                value,
                                pagePrinter,
                                receiptPrinter,
                                link,
                                seed,
                                unenrolled))
                        : new Parsed.Bad("--letter takes a code such as SKU");
            case "--page-printer" ->
                uri(
                        option,
                        value,
                        uri -> new DemoOptions(
                                headless,
                                out,
                                resident,
                                pin,
                                letter,
                                Optional.of(uri),
                                receiptPrinter,
                                link,
                                seed,
                                unenrolled));
            case "--receipt-printer" ->
                uri(
                        option,
                        value,
                        uri -> new DemoOptions(
                                headless,
                                out,
                                resident,
                                pin,
                                letter,
                                pagePrinter,
                                Optional.of(uri),
                                link,
                                seed,
                                unenrolled));
            case "--link" ->
                LinkProfile.named(value)
                        .map(line -> good(new DemoOptions(
                                headless,
                                out,
                                resident,
                                pin,
                                letter,
                                pagePrinter,
                                receiptPrinter,
                                line,
                                seed,
                                unenrolled)))
                        .orElseGet(() -> new Parsed.Bad("--link takes one of " + LinkProfile.names()));
            case "--seed" ->
                value.matches("-?[0-9]{1,18}")
                        ? good(new DemoOptions(
                                headless,
                                out,
                                resident,
                                pin,
                                letter,
                                pagePrinter,
                                receiptPrinter,
                                link,
                                Long.parseLong(value),
                                unenrolled))
                        : new Parsed.Bad("--seed takes a whole number");
            default -> new Parsed.Bad("unknown option " + option);
        };
    }

    private static Parsed good(DemoOptions options) {
        return new Parsed.Good(options);
    }

    private static Parsed uri(String option, String value, Function<URI, DemoOptions> with) {
        try {
            var uri = new URI(value);
            return uri.getScheme() == null
                    ? new Parsed.Bad(option + " takes a device URI such as sim:page-printer")
                    : good(with.apply(uri));
        } catch (URISyntaxException _) {
            return new Parsed.Bad(option + " takes a device URI such as sim:page-printer");
        }
    }

    DemoOptions withOut(Path folder) {
        return new DemoOptions(
                headless, folder, resident, pin, letter, pagePrinter, receiptPrinter, link, seed, unenrolled);
    }

    private DemoOptions withHeadless(boolean now) {
        return new DemoOptions(now, out, resident, pin, letter, pagePrinter, receiptPrinter, link, seed, unenrolled);
    }
}
