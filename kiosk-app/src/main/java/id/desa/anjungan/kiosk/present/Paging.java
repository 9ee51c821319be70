package id.desa.anjungan.kiosk.present;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import java.util.List;
import java.util.Optional;

/// A list cut to what fits, with "Lagi" instead of a scroll bar. A page past the end is the first one again, so a
/// reducer only counts up.
///
/// @param shown what this page holds
/// @param left how many wait on later pages
/// @param several whether there is more than one page
public record Paging<T>(List<T> shown, int left, boolean several) {
    public static <T> Paging<T> of(List<T> all, int perPage, int page) {
        var pages = Math.max(1, (all.size() + perPage - 1) / perPage);
        var from = page % pages * perPage;
        var to = Math.min(all.size(), from + perPage);
        return new Paging<>(List.copyOf(all.subList(from, to)), all.size() - to, pages > 1);
    }

    /// "Lagi (13)", or back to the top on the last page.
    public Optional<Action> more(Scene scene) {
        if (!several) {
            return Optional.empty();
        }
        return Optional.of(
                left > 0
                        ? Action.secondary("more", scene.say("common.more", "n", left), Icon.ARROW_RIGHT)
                        : Action.secondary("more", scene.say("common.first_page"), Icon.ARROW_RIGHT));
    }
}
