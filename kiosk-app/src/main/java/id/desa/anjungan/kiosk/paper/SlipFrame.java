package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands at the head and the foot of every slip: whose it is, when the counter is open, and whether it is made
/// up.
public final class SlipFrame {
    private final Phrases phrases;

    public SlipFrame(Phrases phrases) {
        this.phrases = phrases;
    }

    /// A receipt with these parts in the middle.
    public Receipt around(List<Receipt.Part> middle, Language language, Optional<VillageInfo> village, boolean demo) {
        var parts = new ArrayList<Receipt.Part>(List.of(new Receipt.Ornament(), new Receipt.Feed(1)));
        village.ifPresent(info -> parts.addAll(head(info, language)));
        parts.add(new Receipt.Rule());
        parts.addAll(middle);
        village.ifPresent(info -> {
            parts.add(new Receipt.Rule());
            parts.add(line(phrases.say(language, "staff.hours", "jam", "\n" + oneDayALine(info.officeHours()))));
        });
        if (demo) {
            parts.add(strong(phrases.say(language, "edge.demo")));
        }
        parts.add(new Receipt.Ornament());
        return new Receipt(parts);
    }

    private List<Receipt.Part> head(VillageInfo village, Language language) {
        var region = phrases.say(
                language, "village.region", "kecamatan", village.kecamatan(), "kabupaten", village.kabupaten());
        return List.of(
                text(phrases.say(language, "village.name", "desa", village.desa()), Receipt.Size.LARGE, true),
                line(region));
    }

    /// `Senin-Kamis 08.00-15.00, Jumat 08.00-11.30` breaks after a time, never within one.
    private static String oneDayALine(String hours) {
        return hours.replaceAll("(?<=\\d), ", "\n");
    }

    public static Receipt.Text title(String text) {
        return text(text, Receipt.Size.TALL, true);
    }

    public static Receipt.Text strong(String text) {
        return text(text, Receipt.Size.NORMAL, true);
    }

    public static Receipt.Text line(String text) {
        return text(text, Receipt.Size.NORMAL, false);
    }

    private static Receipt.Text text(String text, Receipt.Size size, boolean bold) {
        return new Receipt.Text(text, Receipt.Align.CENTER, size, bold);
    }
}
