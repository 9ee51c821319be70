package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.TemplateProblem;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.request.ServiceDesk.Entry;
import io.helidon.http.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/permohonan`: what waits, the longest waiting first, and what the kiosks call for.
final class QueuePage {
    private static final int ARCHIVE_SHOWN = 100;
    private static final Duration TOO_LONG = Duration.ofDays(1);

    private final ServiceDesk desk;
    private final Office office;
    private final Pages pages;

    QueuePage(ServiceDesk desk, Office office, Pages pages) {
        this.desk = desk;
        this.office = office;
        this.pages = pages;
    }

    void show(Visit visit) {
        pages.send(visit, Status.OK_200, "queue", model(visit));
    }

    /// The part of the page that changes by itself.
    void refresh(Visit visit) {
        pages.send(visit, Status.OK_200, "queue-list", model(visit));
    }

    void answered(Visit visit) {
        visit.path("id")
                .chars()
                .filter(c -> !Character.isDigit(c))
                .findAny()
                .ifPresentOrElse(_ -> pages.sorry(visit.response(), Sorry.NOT_FOUND), () -> {
                    desk.answered(visit.officer(), Long.parseLong(visit.path("id")));
                    Pages.goTo(
                            visit.response(),
                            "/permohonan?tab="
                                    + tab(visit.form().text("tab"), visit).key());
                });
    }

    /// An officer has seen to what no request could be made of.
    void settled(Visit visit) {
        desk.settled(visit.officer(), visit.path("id"));
        Pages.goTo(
                visit.response(),
                "/permohonan?tab=" + tab(visit.form().text("tab"), visit).key());
    }

    private Map<String, Object> model(Visit visit) {
        var entries = desk.queue(visit.officer(), Optional.empty());
        var tab = tab(visit.query("tab"), visit);
        var now = office.clock().instant();
        var rows = entries.stream()
                .filter(entry -> tab.holds(entry.status()))
                .sorted(order(tab))
                .limit(tab == Tab.ARSIP ? ARCHIVE_SHOWN : Long.MAX_VALUE)
                .map(entry -> row(entry, now))
                .toList();
        return Map.of(
                "tabs", tabs(entries, tab),
                "tab", heading(tab, rows.size()),
                "rows", rows,
                "templat",
                        office.templateProblems().get().stream()
                                .map(TemplateProblem::toString)
                                .toList(),
                "titipan", desk.kept().stream().map(kept -> kept(kept, now)).toList(),
                "panggilan",
                        desk.calls().stream()
                                .map(call -> call(call, entries, now))
                                .toList());
    }

    private static Tab tab(String key, Visit visit) {
        return Tab.of(key, visit.officer());
    }

    /// What may lie printed somewhere before all else, then the longest waiting; in the archive the newest.
    private static Comparator<Entry> order(Tab tab) {
        return tab == Tab.ARSIP
                ? Comparator.comparing(Entry::changedAt).reversed()
                : Comparator.comparing(Entry::printUncertain).reversed().thenComparing(Entry::createdAt);
    }

    private static List<TabLink> tabs(List<Entry> entries, Tab current) {
        return Arrays.stream(Tab.values())
                .map(tab -> new TabLink(
                        tab.key(),
                        tab.label(),
                        entries.stream()
                                .filter(entry -> tab.holds(entry.status()))
                                .count(),
                        tab == current))
                .toList();
    }

    private static Heading heading(Tab tab, int count) {
        return new Heading(tab.key(), tab.label(), tab.nothing(), tab == Tab.ARSIP, count);
    }

    private Line row(Entry entry, Instant now) {
        var archived = Tab.of(entry.status()) == Tab.ARSIP;
        var since = archived ? entry.changedAt() : entry.createdAt();
        return new Line(
                entry.id(),
                entry.nama(),
                entry.jenisName(),
                entry.registration(),
                Waktu.lama(since, now),
                office.waktu().singkat(since, now),
                !archived && Duration.between(since, now).compareTo(TOO_LONG) >= 0,
                entry.ownHousehold(),
                entry.printUncertain(),
                entry.withoutPin(),
                StatusWords.of(entry.status()));
    }

    private CallLine call(ServiceDesk.Call call, List<Entry> entries, Instant now) {
        return new CallLine(
                call.id(),
                CallWords.kiosk(call.kiosk()),
                CallWords.of(call.reason()),
                office.waktu().singkat(call.at(), now).replace("hari ini ", ""),
                call.reason().equals(CallWords.RESIDENT),
                call.reason().endsWith(CallWords.PRINT_UNCERTAIN) ? firstUncertain(entries) : "");
    }

    private KeptLine kept(ServiceDesk.Kept kept, Instant now) {
        var deferral = kept.deferral();
        return new KeptLine(
                kept.id(),
                deferral.number(),
                CallWords.kiosk(deferral.kiosk()),
                kept.nik().map(nik -> DossierView.grouped(nik.digits())).orElse("tidak dikenal"),
                kept.jenisName(),
                office.waktu().singkat(deferral.takenAt(), now),
                deferral.withoutPin(),
                kept.why(),
                kept.answers().stream()
                        .map(answer -> answer.label() + " " + answer.value())
                        .toList());
    }

    private static String firstUncertain(List<Entry> entries) {
        return entries.stream()
                .filter(Entry::printUncertain)
                .filter(entry -> !entry.ownHousehold())
                .map(Entry::id)
                .findFirst()
                .orElse("");
    }

    /// What a kiosk took while the line was down, and an officer must see to.
    public record KeptLine(
            String id,
            String number,
            String kiosk,
            String nik,
            String jenis,
            String taken,
            boolean withoutPin,
            String why,
            List<String> answers) {
        @Override
        public String toString() {
            return "KeptLine[" + id + "]";
        }
    }

    public record TabLink(String key, String label, long count, boolean current) {}

    public record Heading(String key, String label, String nothing, boolean archive, int count) {}

    /// @param late waits longer than the office promises
    public record Line(
            String id,
            String nama,
            String jenis,
            String registration,
            String lama,
            String sejak,
            boolean late,
            boolean own,
            boolean uncertain,
            boolean withoutPin,
            StatusWords status) {}

    /// @param person a resident stands there and waits
    /// @param about the request it is about, where it is about one
    public record CallLine(long id, String kiosk, String words, String jam, boolean person, String about) {}
}
