package id.desa.anjungan.demo;

import id.desa.anjungan.village.officer.DemoOfficers.DemoOfficer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/// An officer at the office's real pages, over HTTP, as a browser would use them: follows links, fills forms, keeps the
/// cookie. Fails loudly when a page is not what an officer would expect.
final class OfficeScript {
    private static final int PATIENCE_MS = 20_000;

    private final URI office;
    private final Connection browser;

    private OfficeScript(URI office) {
        this.office = office;
        this.browser = Jsoup.newSession().timeout(PATIENCE_MS).maxBodySize(0);
    }

    static OfficeScript signIn(URI office, DemoOfficer who) throws IOException {
        var script = new OfficeScript(office);
        var queue =
                script.post(script.get("/masuk"), "/masuk", Map.of("nama", who.userName(), "sandi", who.password()));
        if (!queue.location().contains("/permohonan")) {
            throw new IOException("the office did not let " + who.userName() + " in");
        }
        return script;
    }

    /// Finds the request under its registration number in one of the tabs and presses one button on its page.
    ///
    /// @param act the last part of the form's address, such as `setujui`
    /// @return the id of the request
    String act(String tab, String registration, String act, Map<String, String> fields) throws IOException {
        var dossier = open(tab, registration);
        var address = URI.create(dossier.location()).getPath() + "/" + act;
        var answer = post(dossier, address, fields);
        if (!answer.select("#pesan.danger").isEmpty()) {
            throw new IOException("the office refused '" + act + "': "
                    + answer.select("#pesan").text());
        }
        return URI.create(dossier.location()).getPath().replaceFirst(".*/", "");
    }

    /// The letter's number, as its page shows it.
    String number(String requestId) throws IOException {
        for (var shown : get("/permohonan/" + requestId).select(".sub .num")) {
            if (shown.text().startsWith("No. ")) {
                return shown.text().substring("No. ".length());
            }
        }
        throw new IOException("the letter has no number yet");
    }

    /// The letter as an officer would save it.
    byte[] letter(String requestId) throws IOException {
        return browser.newRequest(office + "/permohonan/" + requestId + "/surat.pdf")
                .ignoreContentType(true)
                .execute()
                .bodyAsBytes();
    }

    /// The keys that prove the village's letters, as it publishes them (a JWK set).
    String verificationKeys() throws IOException {
        return browser.newRequest(office + "/village/v1/verification/keys")
                .ignoreContentType(true)
                .execute()
                .body();
    }

    private Document open(String tab, String registration) throws IOException {
        var queue = get("/permohonan?tab=" + tab);
        for (var link : queue.select("ul.queue a[href^=/permohonan/]")) {
            if (link.text().contains(registration)) {
                return get(link.attr("href"));
            }
        }
        throw new IOException("no request " + registration + " under '" + tab + "'");
    }

    private Document get(String path) throws IOException {
        return browser.newRequest(office + path).get();
    }

    private Document post(Document page, String address, Map<String, String> fields) throws IOException {
        var form = page.select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .filter(candidate -> candidate.attr("action").equals(address))
                .findFirst()
                .orElseThrow(() -> new IOException("no button for " + address + " on " + page.title()));
        var request = browser.newRequest(office + address).method(Connection.Method.POST);
        form.formData().forEach(field -> request.data(field.key(), fields.getOrDefault(field.key(), field.value())));
        return request.execute().parse();
    }
}
