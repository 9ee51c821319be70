package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.kiosk.InviteDesk.Invited;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.Officer.Role;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// `/kios`: the village's kiosks. A QR and a code are shown once, in the answer to the POST that made them: a page that
/// could be opened again would leave a key to the village lying about.
public final class KioskPages implements HttpFeature {
    private static final List<String> ENROL_STEPS = List.of(
            "Nyalakan kios. Layarnya menulis “Kios ini belum terdaftar”.",
            "Perbesar QR ini di ponsel atau cetak, lalu hadapkan ke pemindai kios.",
            "Tunggu nama kios muncul di layar dan slipnya keluar.");
    private static final List<String> SERVICE_STEPS = List.of(
            "Hadapkan QR ini ke pemindai kios.",
            "Layar kios berpindah ke mode servis, satu kali saja.",
            "Tanpa pemindai: tahan lambang desa di layar kios 3 detik, lalu ketik kode di bawah QR.",
            "Selesai bekerja, pilih “Keluar” di layar kios.");

    private final KioskDesks kiosks;
    private final Office office;
    private final Pages pages;
    private final PageGuard guard;
    private final Doorkeeper door;
    private final Supplier<URI> address;

    /// @param address what is typed into a kiosk
    public KioskPages(KioskDesks kiosks, Office office, OfficerSessions sessions, Supplier<URI> address) {
        this.kiosks = kiosks;
        this.office = office;
        this.pages = new Pages(office, Assets.load());
        this.guard = new PageGuard(office, pages);
        this.door = new Doorkeeper(sessions, new SessionCookie(office), pages);
        this.address = address;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.get("/kios", guard.over(door.get(petugas(visit -> show(visit, Status.OK_200, notice(visit))))));
        post(routing, "/kios", this::invite);
        post(routing, "/kios/permintaan", this::received);
        post(routing, "/kios/konfirmasi", this::confirm);
        post(routing, "/kios/{id}/ganti", this::replace);
        post(routing, "/kios/{id}/nama", this::rename);
        post(routing, "/kios/{id}/kirim", this::sendAgain);
        post(routing, "/kios/{id}/cabut", this::revoke);
        post(routing, "/kios/{id}/servis", this::service);
    }

    private void post(HttpRouting.Builder routing, String path, Visit.Handler handler) {
        routing.post(path, guard.over(door.post(petugas(handler))));
    }

    private Visit.Handler petugas(Visit.Handler then) {
        return visit -> {
            if (visit.officer().role() == Role.PETUGAS) {
                then.handle(visit);
            } else {
                pages.sorry(visit.response(), Sorry.FORBIDDEN);
            }
        };
    }

    private void show(Visit visit, Status status, Notice notice) {
        var now = office.clock().instant();
        var shown = kiosks.book().all().stream()
                .map(kiosk -> KioskView.of(kiosk, office.waktu(), now))
                .toList();
        pages.send(
                visit,
                status,
                "kios",
                Map.of(
                        "kios",
                        shown,
                        "salah",
                        kiosks.settings().problems().stream()
                                .map(SettingsWords::mistake)
                                .toList(),
                        "notice",
                        notice));
    }

    private void invite(Visit visit) {
        if (isOutOfReach()) {
            show(visit, Status.CONFLICT_409, OUT_OF_REACH);
            return;
        }
        var label = visit.form().text("nama");
        if (KioskName.isLabel(label) && kiosks.invites().lacksSettings(Optional.empty(), label)) {
            show(visit, Status.CONFLICT_409, LACKING);
        } else if (KioskName.isLabel(label)) {
            answer(visit, kiosks.invites().inviteNew(label, onStick(visit), by(visit)));
        } else {
            show(visit, Status.BAD_REQUEST_400, BAD_NAME);
        }
    }

    /// A QR with an address of this very machine leads a kiosk nowhere.
    private boolean isOutOfReach() {
        var host = address.get().getHost();
        return !office.desa().demo() && (host.startsWith("127.") || host.equals("localhost"));
    }

    private void replace(Visit visit) {
        if (isOutOfReach()) {
            show(visit, Status.CONFLICT_409, OUT_OF_REACH);
            return;
        }
        if (kiosks.invites().lacksSettings(Optional.of(visit.path("id")), "")) {
            show(visit, Status.CONFLICT_409, LACKING);
            return;
        }
        kiosks.invites()
                .inviteAgain(visit.path("id"), onStick(visit), by(visit))
                .ifPresentOrElse(invited -> answer(visit, invited), () -> unknown(visit));
    }

    private void answer(Visit visit, Invited invited) {
        if (invited.code().isEmpty()) {
            download(visit, StickInvite.FILE, invited.stickFile());
        } else {
            once(
                    visit,
                    "Daftarkan kios",
                    invited.kiosk().label(),
                    invited.compact(),
                    invited.code().map(ShortCode::spaced).orElse(""),
                    ENROL_STEPS,
                    office.waktu().jam(invited.expires()));
        }
    }

    private void service(Visit visit) {
        var id = visit.path("id");
        var name = kiosks.book().name(id).map(KioskName::label).orElse(id);
        var until = office.waktu().jam(office.clock().instant().plus(Duration.ofMinutes(15)));
        kiosks.passes()
                .passWithCode(id, by(visit))
                .ifPresentOrElse(
                        pass -> once(
                                visit,
                                "Buka mode servis",
                                name,
                                pass.compact(),
                                pass.code().spaced(),
                                SERVICE_STEPS,
                                until),
                        () -> unknown(visit));
    }

    private void once(
            Visit visit, String title, String name, String qr, String code, List<String> steps, String until) {
        pages.send(
                visit,
                Status.OK_200,
                "kios-qr",
                Map.of(
                        "judul", title,
                        "nama", name,
                        "qr", SlipPage.Qr.of(qr),
                        "kode", code,
                        "alamat", address.get().toString(),
                        "langkah", steps,
                        "sampai", until));
    }

    private void rename(Visit visit) {
        if (kiosks.book().rename(visit.path("id"), visit.form().text("nama"))) {
            Pages.goTo(visit.response(), "/kios?pesan=nama");
        } else {
            show(visit, Status.BAD_REQUEST_400, BAD_NAME);
        }
    }

    private void sendAgain(Visit visit) {
        if (kiosks.settings().sendAgain(visit.path("id"))) {
            Pages.goTo(visit.response(), "/kios?pesan=kirim");
        } else {
            unknown(visit);
        }
    }

    private void revoke(Visit visit) {
        kiosks.book().revoke(visit.path("id"), by(visit));
        Pages.goTo(visit.response(), "/kios?pesan=cabut");
    }

    private void confirm(Visit visit) {
        var done = kiosks.enrolment().confirm(visit.form().text("undangan"));
        Pages.goTo(visit.response(), done ? "/kios?pesan=konfirmasi" : "/kios?pesan=sudah");
    }

    /// What a box without a network wrote onto a stick; the answer goes back on the same stick, once it is confirmed.
    private void received(Visit visit) {
        var reply = request(visit.form().text("permintaan"))
                .map(request -> kiosks.enrolment().enrol(request, ""))
                .orElse(null);
        switch (reply) {
            case null -> show(visit, Status.BAD_REQUEST_400, NO_REQUEST);
            case Reply.Refused<Enrolled> _ -> show(visit, Status.BAD_REQUEST_400, NO_REQUEST);
            case Reply.Given<Enrolled>(var answer)
            when answer.state() == Enrolled.State.ENROLLED ->
                download(visit, StickInvite.ANSWER_FILE, ContractJson.mapper().writeValueAsString(answer));
            case Reply.Given<Enrolled> _ -> Pages.goTo(visit.response(), "/kios?pesan=menunggu");
        }
    }

    private static Optional<EnrolmentRequest> request(String text) {
        try {
            return Optional.ofNullable(ContractJson.mapper().readValue(text, EnrolmentRequest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void download(Visit visit, String name, String text) {
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .send(text.getBytes(StandardCharsets.UTF_8));
    }

    private void unknown(Visit visit) {
        pages.sorry(visit.response(), Sorry.NOT_FOUND);
    }

    private static boolean onStick(Visit visit) {
        return visit.form().text("cara").equals("stik");
    }

    private static String by(Visit visit) {
        return "petugas-" + visit.officer().id();
    }

    private static final Notice BAD_NAME =
            Notice.attention("Nama kios berisi huruf dan angka, paling panjang 60 karakter. Tidak ada yang berubah.");
    private static final Notice OUT_OF_REACH = Notice.danger(
            "Server desa ini hanya menjawab di mesinnya sendiri, jadi kios tidak dapat menjangkaunya. Minta teknisi"
                    + " memberinya alamat jaringan: --tls --host 0.0.0.0, atau --kiosk-url. Tidak ada undangan yang dibuat.");
    private static final Notice LACKING = Notice.danger(
            "Setelan untuk kios salah tulis dan belum pernah benar, jadi tidak ada yang dapat dikirim. Perbaiki dulu yang"
                    + " disebut di bawah, lalu undang kiosnya. Tidak ada undangan yang dibuat.");
    private static final Notice NO_REQUEST = Notice.danger(
            "Berkas itu bukan permintaan kios desa ini, atau undangannya sudah dipakai, dicabut, atau lewat waktunya.");

    private static Notice notice(Visit visit) {
        return switch (visit.query("pesan")) {
            case "nama" -> Notice.well("Nama diganti. Kios mengetahuinya saat terhubung berikutnya.");
            case "kirim" -> Notice.well("Setelan dikirim lagi. Kios mengambilnya dalam sepuluh menit.");
            case "cabut" -> Notice.well("Kios dicabut. Mesin itu tidak dilayani lagi.");
            case "konfirmasi" ->
                Notice.well(
                        "Kios dikonfirmasi. Bila kios tanpa jaringan, terima lagi berkasnya untuk membuat jawaban.");
            case "menunggu" ->
                Notice.attention("Permintaan diterima. Bandingkan sidik jarinya dengan slip kios, lalu konfirmasi.");
            case "sudah" -> Notice.attention("Sudah tercatat sebelumnya. Tidak ada yang berubah.");
            default -> Notice.NONE;
        };
    }
}
