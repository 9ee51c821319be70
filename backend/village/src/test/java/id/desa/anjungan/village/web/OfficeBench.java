package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.village.account.Accounts;
import id.desa.anjungan.village.account.PinHash;
import id.desa.anjungan.village.account.ResidentRefs;
import id.desa.anjungan.village.account.Sessions;
import id.desa.anjungan.village.account.SignInDesk;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.http.VillageServer;
import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.letter.TemplateProblem;
import id.desa.anjungan.village.letter.VillageCrest;
import id.desa.anjungan.village.officer.DemoOfficers.DemoOfficer;
import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.register.NikPolicy;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.request.Audit;
import id.desa.anjungan.village.request.LetterLookUp.Seen;
import id.desa.anjungan.village.resident.ResidentDesk;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.slip.Slips;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The office's pages over real HTTP and a real store, a desk a test fills, and a clock it turns.
final class OfficeBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");

    private final Store store;
    private final VillageServer server;
    final OfficerAccounts accounts;
    final MemoryServiceDesk desk;
    /// Issued letters by their code.
    final Map<String, Seen> letters = new ConcurrentHashMap<>();
    final SignInDesk signIns;
    final Sessions residentSessions;
    private final Register register = new Register(NikPolicy.DEMO);
    private final Accounts residents;
    private Instant now = NOW;
    private List<TemplateProblem> problems = List.of();

    OfficeBench(Path folder, boolean demo, HttpFeature... more) {
        InstantSource clock = () -> now;
        var random = new SecureRandom();
        store = Store.open(DemoOffice.in(folder));
        accounts = new OfficerAccounts(store, clock, random);
        desk = new MemoryServiceDesk(clock);
        residents = new Accounts(new PinHash(new byte[32], random));
        var ids = new RandomIds(random);
        var time = new VillageTime(clock);
        residentSessions = new Sessions(clock, ids);
        signIns = new SignInDesk(
                store,
                register,
                residents,
                residentSessions,
                new Slips(new byte[32]),
                ids,
                time,
                new ResidentRefs(new Keyed(new byte[32])),
                new Keyed(new byte[32]));
        var office = new Office(
                () -> desa(demo),
                false,
                ZoneId.of("Asia/Jakarta"),
                clock,
                Map.of("SKU", "Surat Keterangan Usaha"),
                () -> problems);
        var features = new ArrayList<>(List.of(more));
        features.add(new OfficePages(
                office,
                desk,
                code -> Optional.ofNullable(letters.get(code.text())),
                new VillageCrest(folder.resolve("templates")),
                new ResidentDesk(store, register, residents, signIns, new Audit(), time, random),
                accounts,
                new OfficerSessions(store, clock, random)));
        server = VillageServer.start("127.0.0.1", 0, features);
    }

    static Desa desa(boolean demo) {
        return new Desa(
                "99.01.01.2001",
                "Tirtawening",
                "Wanasepi",
                "Purwacarita",
                "Jl. Balai Desa No. 1",
                PaperSize.A4,
                new Desa.Official("Drs. Hadi Contoh", "KEPALA DESA TIRTAWENING", Optional.empty()),
                Optional.empty(),
                "{kode}/{nomor,3}/{desa}/{bulan}/{tahun}",
                "http://127.0.0.1",
                demo);
    }

    /// From now on the village's templates are broken like this.
    void hasBroken(TemplateProblem problem) {
        problems = List.of(problem);
    }

    /// Somebody in the register, with a PIN and locked until an officer helps.
    void locked(Penduduk resident, String pin) {
        lives(resident);
        var hash = residents.hashed(Pin.of(pin));
        store.run(tx -> {
            residents.put(tx, resident.nik(), hash);
            signIns.lock(tx, resident.nik());
        });
    }

    void lives(Penduduk resident) {
        store.run(tx -> register.add(tx, resident));
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    Browser browser() {
        return new Browser(url());
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    /// What a browser does, without a screen: keeps cookies, fills the forms it was given.
    static final class Browser {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final URI url;

        Browser(URI url) {
            this.url = url;
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(url.resolve(path)));
        }

        Document page(String path) {
            return Jsoup.parse(get(path).body());
        }

        HttpResponse<String> post(String path, String... pairs) {
            var body = new StringBuilder();
            for (var i = 0; i < pairs.length; i += 2) {
                body.append(i == 0 ? "" : "&")
                        .append(encode(pairs[i]))
                        .append('=')
                        .append(encode(pairs[i + 1]));
            }
            return send(HttpRequest.newBuilder(url.resolve(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString())));
        }

        /// Posts with the token the shown page carries.
        HttpResponse<String> press(String page, String path, String... pairs) {
            var csrf = page(page).select("input[name=csrf]").first();
            var all = new String[pairs.length + 2];
            all[0] = "csrf";
            all[1] = csrf == null ? "" : csrf.val();
            System.arraycopy(pairs, 0, all, 2, pairs.length);
            return post(path, all);
        }

        Browser signIn(DemoOfficer officer) {
            post("/masuk", "nama", officer.userName(), "sandi", officer.password());
            return this;
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
