package id.desa.anjungan.village;

import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.village.kiosk.EnrolmentAuthority;
import id.desa.anjungan.village.kiosk.InviteDesk.Invited;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.kiosk.KioskTable;
import id.desa.anjungan.village.kiosk.WrittenProblem;
import id.desa.anjungan.village.letter.QrBlocks;
import id.desa.anjungan.village.profile.VillageProfile;
import id.desa.anjungan.village.secret.SecretFiles;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.io.PrintStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `--invite NAME` and the options the server runs with: an invite as the page **Kios** makes it, for a village
/// without a browser at hand. The QR is drawn of letters, with the typed code and the address under it.
/// `--replace ID` invites a machine in the place of a kiosk that is known; `--text` writes what the QR says and
/// nothing else, `--stick` the file of a stick for a hall without a network. The server may be running, and has to by
/// the time the invite is used.
record InviteKiosk(VillageSettings settings, Optional<String> newLabel, String replaced, Form form) {
    static final List<String> OPTIONS = List.of("--invite", "--replace");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
    private static final String BY = "anjungan-village";

    enum Form {
        PICTURE,
        TEXT,
        STICK
    }

    static InviteKiosk of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var others = new ArrayList<String>();
        var label = Optional.<String>empty();
        var replaced = "";
        var form = Form.PICTURE;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--invite" -> label = Optional.of(value(rest, option));
                case "--replace" -> replaced = value(rest, option);
                case "--text" -> form = Form.TEXT;
                case "--stick" -> form = Form.STICK;
                default -> others.add(option);
            }
        }
        if (label.isPresent() == !replaced.isEmpty()) {
            throw new IllegalArgumentException("give either --invite NAME or --replace KIOSK");
        }
        if (label.isPresent() && !KioskName.isLabel(label.get())) {
            throw new IllegalArgumentException("the name of a kiosk has 1 to 60 letters");
        }
        return new InviteKiosk(Main.settings(others), label, replaced, form);
    }

    private static String value(ArrayDeque<String> rest, String option) {
        return Optional.ofNullable(rest.poll())
                .orElseThrow(() -> new IllegalArgumentException(option + " needs a value"));
    }

    /// @param colours whether it is a terminal, which may show light letters on dark or dark ones on light
    void run(PrintStream out, boolean colours) {
        var database = settings.data().resolve("village.db");
        if (!Files.exists(database)) {
            throw new IllegalArgumentException(
                    settings.data() + " holds no village yet: start the server once, then invite");
        }
        var profile = VillageProfile.open(settings.data().resolve("desa.json"));
        var addresses = new Addresses(settings);
        if (isOutOfReach(addresses)) {
            throw new IllegalArgumentException(
                    "no kiosk finds " + addresses.forKiosks().getFirst()
                            + ": run the server, and this, with --tls --host 0.0.0.0 --port 8443, or give --public-url");
        }
        var random = new SecureRandom();
        var office = KioskOffice.of(
                settings, profile, addresses, new SecretFiles(settings.data().resolve("secret"), random));
        try (var store = Store.open(database)) {
            var table = new KioskTable();
            var time = new VillageTime(InstantSource.system());
            var authority = new EnrolmentAuthority(store, table, office.authorityKey(), time);
            var kiosks = office.desks(store, table, authority, random, time, _ -> Optional.empty());
            mustHaveSettings(kiosks);
            show(invited(kiosks), office.contact().village(), addresses, out, colours);
        }
    }

    /// A QR with an address of this very machine leads a kiosk nowhere.
    private boolean isOutOfReach(Addresses addresses) {
        var host = addresses.forKiosks().getFirst().getHost();
        var loopback = host.startsWith("127.") || host.equals("localhost");
        return settings.port() == 0 || (loopback && !settings.demo());
    }

    private void mustHaveSettings(KioskDesks kiosks) {
        var known = newLabel.isPresent() ? Optional.<String>empty() : Optional.of(replaced);
        if (kiosks.invites().lacksSettings(known, newLabel.orElse(""))) {
            throw new IllegalArgumentException(
                    "the settings for kiosks were never right, so this one could be sent none: "
                            + kiosks.settings().problems().stream()
                                    .map(WrittenProblem::told)
                                    .collect(Collectors.joining("; ")));
        }
    }

    private Invited invited(KioskDesks kiosks) {
        var offline = form == Form.STICK;
        return newLabel.map(label -> kiosks.invites().inviteNew(label, offline, BY))
                .or(() -> kiosks.invites().inviteAgain(replaced, offline, BY))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no kiosk is called " + replaced + "; its name stands on the page Kios and on its slip"));
    }

    private void show(Invited invited, String village, Addresses addresses, PrintStream out, boolean colours) {
        switch (form) {
            case TEXT -> out.println(invited.compact());
            case STICK -> out.println(invited.stickFile());
            case PICTURE -> {
                out.println("Undangan untuk kios " + invited.kiosk().label() + " ("
                        + invited.kiosk().id() + "), Desa " + village + (settings.demo() ? "  DATA CONTOH" : ""));
                out.println("Berlaku sampai pukul "
                        + CLOCK.format(invited.expires().atZone(VillageTime.WIB))
                        + " WIB, untuk satu mesin. Hadapkan ke pemindai kios:");
                out.println();
                out.println(QrBlocks.of(invited.compact(), colours));
                out.println("Atau ketik di layar kios");
                out.println("  alamat : " + addresses.forKiosks().getFirst().getAuthority());
                out.println(
                        "  kode   : " + invited.code().map(ShortCode::spaced).orElseThrow());
            }
        }
    }
}
