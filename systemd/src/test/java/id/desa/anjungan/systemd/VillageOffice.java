package id.desa.anjungan.systemd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import id.desa.anjungan.village.officer.DemoOfficers;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/// An officer's browser on the machine of the village: signs in and has invites made. The machine has no way out:
/// requests go in by `socat`.
final class VillageOffice {
    private static final int QUIET = 4;
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (sesi=[^;]+)");
    private static final Pattern PROOF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern QR =
            Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><rect[^>]*><path d=\"([^\"]+)\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)L(\\d+) ");

    private final Machine machine;
    private final int port;
    private final String cookie;

    VillageOffice(Machine machine, int port) throws IOException {
        this.machine = machine;
        this.port = port;
        var officer = DemoOfficers.HARTONO;
        this.cookie = found(
                COOKIE, post("/masuk", "", "nama=" + officer.userName() + "&sandi=" + officer.password() + "&ke="), 1);
    }

    /// What stands in the QR of the page that invites a new kiosk.
    String invite(String name) throws IOException {
        var proof = found(PROOF, send("GET", "/kios", cookie, ""), 1);
        var page = post("/kios", cookie, "csrf=" + proof + "&cara=qr&nama=" + URLEncoder.encode(name, UTF_8));
        return read(Integer.parseInt(found(QR, page, 1)), found(QR, page, 2));
    }

    /// What stands in the QR for a new machine in the place of a kiosk.
    String replace(String kiosk) throws IOException {
        var proof = found(PROOF, send("GET", "/kios", cookie, ""), 1);
        var page = post("/kios/" + kiosk + "/ganti", cookie, "csrf=" + proof + "&cara=qr");
        return read(Integer.parseInt(found(QR, page, 1)), found(QR, page, 2));
    }

    /// Reads the code from its dark runs, as they are drawn.
    private static String read(int side, String path) throws IOException {
        var modules = new BitMatrix(side - 2 * QUIET);
        var runs = RUN.matcher(path);
        while (runs.find()) {
            var left = Integer.parseInt(runs.group(1));
            var top = Integer.parseInt(runs.group(2));
            modules.setRegion(left - QUIET, top - QUIET, Integer.parseInt(runs.group(3)) - left, 1);
        }
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException torn) {
            throw new IOException("no QR", torn);
        }
    }

    private String post(String path, String cookie, String form) throws IOException {
        return send("POST", path, cookie, form);
    }

    private String send(String method, String path, String cookie, String form) throws IOException {
        var request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\nCookie: "
                + cookie + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\n\r\n" + form;
        var socat = machine.start("socat", "-t60", "-", "TCP:127.0.0.1:" + port);
        try (var out = socat.getOutputStream()) {
            out.write(request.getBytes(UTF_8));
        }
        try (var in = socat.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String found(Pattern pattern, String text, int group) throws IOException {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException(
                    pattern + " is not in " + text.lines().limit(1).toList());
        }
        return matcher.group(group);
    }
}
