package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Capability;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What differs from one thermal printer to the next. The table of models is the list of constants below; a new model
/// is one more of them, and a page in `docs/devices`.
///
/// @param name as `?model=` says it
/// @param known what such a printer calls itself on USB
/// @param heads one for each paper it takes, the usual one first
public record EscPosModel(
        String name,
        Pattern known,
        List<Head> heads,
        CodePage codePage,
        Set<Capability> capabilities,
        Set<Trait> traits) {

    private static final CodePage WPC1252 = new CodePage(16, Charset.forName("windows-1252"));
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /// 80 mm paper, of whatever make: the common ground of ESC/POS.
    public static final EscPosModel MM80 = new EscPosModel(
            "generic-80",
            NOTHING,
            List.of(new Head(80, 576, 203)),
            WPC1252,
            Set.of(
                    Capability.STATUS_CHANNEL,
                    Capability.COVER_SENSOR,
                    Capability.NEAR_END_SENSOR,
                    Capability.CUTTER,
                    Capability.PROCESS_ID),
            Set.of(Trait.ANSWERS_IN_TURN));

    public static final EscPosModel EPSON_TM_T20 = new EscPosModel(
            "epson-tm-t20",
            Pattern.compile("TM-T20"),
            List.of(new Head(80, 576, 203), new Head(58, 420, 203)),
            WPC1252,
            Set.of(
                    Capability.STATUS_CHANNEL,
                    Capability.COVER_SENSOR,
                    Capability.NEAR_END_SENSOR,
                    Capability.CUTTER,
                    Capability.NATIVE_QR,
                    Capability.PROCESS_ID),
            Set.of(Trait.ANSWERS_IN_TURN, Trait.TAKES_GLYPHS));

    public static final EscPosModel EPSON_TM_T82 = new EscPosModel(
            "epson-tm-t82",
            Pattern.compile("TM-T8[12]"),
            List.of(new Head(80, 576, 203), new Head(58, 420, 203)),
            WPC1252,
            EPSON_TM_T20.capabilities,
            EPSON_TM_T20.traits);

    public static final EscPosModel EPSON_TM_T88 = new EscPosModel(
            "epson-tm-t88",
            Pattern.compile("TM-T88"),
            List.of(new Head(80, 512, 180), new Head(58, 360, 180)),
            WPC1252,
            EPSON_TM_T20.capabilities,
            EPSON_TM_T20.traits);

    /// Xprinter XP-80 and its many names.
    public static final EscPosModel CLONE_80 = new EscPosModel(
            "clone-80",
            Pattern.compile("XP-?[A-Z]?80|XP-?(?:Q|N|C)\\d{3}|POS-?80|Printer-80|80 ?mm", Pattern.CASE_INSENSITIVE),
            List.of(new Head(80, 576, 203)),
            WPC1252,
            Set.of(Capability.STATUS_CHANNEL, Capability.COVER_SENSOR, Capability.CUTTER, Capability.NATIVE_QR),
            Set.of(Trait.ANSWERS_IN_TURN, Trait.STARTS_IN_KANJI));

    /// POS-58, ZJ-58, MTP-II and their many names: no cutter, and often no way back.
    public static final EscPosModel MM58 = new EscPosModel(
            "clone-58",
            Pattern.compile("POS-?58|ZJ-?58|XP-?58|MTP-?II|58 ?mm", Pattern.CASE_INSENSITIVE),
            List.of(new Head(58, 384, 203)),
            WPC1252,
            Set.of(),
            Set.of(Trait.STARTS_IN_KANJI));

    public static final List<EscPosModel> ALL = List.of(MM80, EPSON_TM_T20, EPSON_TM_T82, EPSON_TM_T88, CLONE_80, MM58);

    public EscPosModel {
        heads = List.copyOf(heads);
        capabilities = Set.copyOf(capabilities);
        traits = Set.copyOf(traits);
    }

    /// Paper and dots.
    ///
    /// @param widthDots what is printed across
    /// @param dpi dots to an inch, both ways
    public record Head(int paperMm, int widthDots, int dpi) {
        /// Dots of a character's cell, the same in every model here (font A).
        static final int CELL_WIDTH = 12;

        static final int CELL_HEIGHT = 24;
        private static final double MM_PER_INCH = 25.4;

        int columns() {
            return widthDots / CELL_WIDTH;
        }

        /// At most as wide as the paper.
        int dots(int millimetres) {
            return Math.clamp(Math.round(millimetres / MM_PER_INCH * dpi), 1, widthDots);
        }
    }

    /// @param number `ESC t` knows `charset` by it
    public record CodePage(int number, Charset charset) {}

    /// What of ESC/POS one knows and another does not, and what must be said to one and not to another.
    public enum Trait {
        /// Takes characters drawn by others (`ESC &`): dots cost a fraction of the bytes.
        TAKES_GLYPHS,
        /// Answers `GS r` once everything before it is done.
        ANSWERS_IN_TURN,
        /// Takes letters with marks for halves of Chinese ones until told otherwise (`FS .`).
        STARTS_IN_KANJI,
        /// It is asked to draw its QR codes itself.
        DRAWS_QR
    }

    public static Optional<EscPosModel> named(String name) {
        return ALL.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    /// By what the printer calls itself.
    public static Optional<EscPosModel> recognised(String makeAndModel) {
        return ALL.stream()
                .filter(model -> model.known.matcher(makeAndModel).find())
                .findFirst();
    }

    Head head() {
        return heads.getFirst();
    }

    int widthDots() {
        return head().widthDots();
    }

    int columns() {
        return head().columns();
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /// With other paper in it; empty where it does not take that.
    public Optional<EscPosModel> on(int paperMm) {
        return heads.stream()
                .filter(head -> head.paperMm() == paperMm)
                .findFirst()
                .map(head -> new EscPosModel(name, known, List.of(head), codePage, capabilities, traits));
    }

    public EscPosModel withConfirmation(boolean confirming) {
        var more = EnumSet.noneOf(Capability.class);
        more.addAll(capabilities);
        if (confirming) {
            more.add(Capability.PROCESS_ID);
        } else {
            more.remove(Capability.PROCESS_ID);
        }
        return new EscPosModel(name, known, heads, codePage, more, traits);
    }

    /// Draws QR codes itself; empty where it cannot.
    public Optional<EscPosModel> drawingQr() {
        if (!has(Capability.NATIVE_QR)) {
            return Optional.empty();
        }
        var more = EnumSet.of(Trait.DRAWS_QR);
        more.addAll(traits);
        return Optional.of(new EscPosModel(name, known, heads, codePage, capabilities, more));
    }
}
