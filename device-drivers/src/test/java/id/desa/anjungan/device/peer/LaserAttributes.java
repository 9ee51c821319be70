package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.Media;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the virtual laser says it is: a plain black and white laser with a duplexer with the sheets it is given.
final class LaserAttributes {
    private LaserAttributes() {}

    static String of(List<Media> sheets) {
        return """
            ATTR boolean color-supported false
            ATTR integer copies-default 1
            ATTR rangeOfInteger copies-supported 1-9
            ATTR mimeMediaType document-format-default application/pdf
            ATTR mimeMediaType document-format-supported application/octet-stream,application/pdf
            ATTR integer media-bottom-margin-supported 423
            ATTR integer media-left-margin-supported 423
            ATTR integer media-right-margin-supported 423
            ATTR integer media-top-margin-supported 423
            ATTR keyword media-supported %1$s
            ATTR keyword media-ready %1$s
            ATTR keyword media-default %2$s
            ATTR collection media-size-supported %3$s
            ATTR collection media-col-default {
              MEMBER collection media-size %4$s
              MEMBER keyword media-size-name %2$s
              MEMBER integer media-bottom-margin 423
              MEMBER integer media-left-margin 423
              MEMBER integer media-right-margin 423
              MEMBER integer media-top-margin 423
              MEMBER keyword media-source main
              MEMBER keyword media-type stationery
            }
            ATTR keyword media-source-supported auto,main
            ATTR keyword media-type-supported stationery
            ATTR enum orientation-requested-default 3
            ATTR enum orientation-requested-supported 3
            ATTR keyword output-bin-default face-down
            ATTR keyword output-bin-supported face-down
            ATTR keyword print-color-mode-default monochrome
            ATTR keyword print-color-mode-supported monochrome
            ATTR enum print-quality-default 4
            ATTR enum print-quality-supported 4
            ATTR keyword print-scaling-default auto
            ATTR keyword print-scaling-supported auto,none,fit,fill
            ATTR text printer-make-and-model "Anjungan Virtual Laser"
            ATTR text printer-device-id "MFG:Anjungan;MDL:Virtual Laser;CMD:PDF;"
            ATTR resolution printer-resolution-default 600dpi
            ATTR resolution printer-resolution-supported 600dpi
            ATTR keyword sides-default one-sided
            ATTR keyword sides-supported one-sided,two-sided-long-edge,two-sided-short-edge
            """.formatted(
                        listed(sheets, LaserAttributes::name),
                        name(sheets.getFirst()),
                        listed(sheets, LaserAttributes::size),
                        size(sheets.getFirst()));
    }

    private static String listed(List<Media> sheets, Function<Media, String> text) {
        return sheets.stream().map(text).collect(Collectors.joining(","));
    }

    /// PWG 5101.1: A4 has a name of its own, F4 has not.
    private static String name(Media sheet) {
        var kind = sheet.equals(Media.A4) ? "iso" : "custom";
        return "%s_%s_%dx%dmm"
                .formatted(kind, sheet.name().toLowerCase(Locale.ROOT), sheet.widthMm(), sheet.heightMm());
    }

    /// In hundredths of a millimetre.
    private static String size(Media sheet) {
        return "{ MEMBER integer x-dimension %d00 MEMBER integer y-dimension %d00 }"
                .formatted(sheet.widthMm(), sheet.heightMm());
    }
}
