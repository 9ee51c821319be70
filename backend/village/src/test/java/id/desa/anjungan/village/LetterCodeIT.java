package id.desa.anjungan.village;

import static id.desa.anjungan.village.TestVillage.HADI;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.signing.WetInkSigner;
import id.desa.anjungan.village.store.Store;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// The code on the paper of a letter this village issued, looked up by anybody.
class LetterCodeIT {
    @TempDir
    Path data;

    static Stream<LetterSigner> signers() {
        return Stream.of(new QuickSigner(), new WetInkSigner());
    }

    @ParameterizedTest
    @MethodSource("signers")
    void saysWhatHoldsOfTheLetterToday(LetterSigner signer) {
        try (var desa = TestVillage.start(data, signer)) {
            var office = desa.village().office();
            var id = office.queue(HADI, Optional.empty()).stream()
                    .filter(entry -> entry.nama().equals("RINI PUSPITASARI"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            office.sign(HADI, id, QuickSigner.PASSPHRASE.toCharArray());
            var code = codeOf(id);
            var page = look(desa, code);
            assertThat(page.title()).startsWith("Berlaku");
            assertThat(page.select("#v-nomor").text())
                    .isEqualTo(office.dossier(HADI, id).orElseThrow().nomor().orElseThrow());
            assertThat(page.select("#v-jenis").text()).isEqualTo("Surat Keterangan Belum Menikah");
            assertThat(page.select("#v-inisial").text()).isEqualTo("R.P");
            assertThat(page.select("#v-nik").text()).endsWith(" 0001");
            assertThat(page.outerHtml()).doesNotContain("PUSPITASARI", "9901014505990001");

            desa.clock().moves(Duration.ofDays(93));
            assertThat(look(desa, code).title()).startsWith("Kedaluwarsa");
            office.revoke(HADI, id, "Data keliru");
            assertThat(look(desa, code).title()).startsWith("Dicabut");
        }
    }

    @Test
    void leavesTheCodeInNoLog() {
        var seen = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var quiet = root.getLevel();
        seen.start();
        root.addAppender(seen);
        root.setLevel(Level.INFO);
        try (var desa = TestVillage.start(data)) {
            assertThat(look(desa, "mark-m4rk").title()).startsWith("Tidak dikenal");
        } finally {
            root.setLevel(quiet);
            root.detachAppender(seen);
        }
        assertThat(seen.list)
                .anySatisfy(event ->
                        assertThat(String.valueOf(event.getKeyValuePairs())).contains("/v"))
                .allSatisfy(event -> assertThat(event.getFormattedMessage() + event.getKeyValuePairs())
                        .doesNotContainIgnoringCase("m4rk"));
    }

    private String codeOf(String request) {
        try (var store = Store.open(data.resolve("village.db"))) {
            return store.read(
                    tx -> tx.one("SELECT code FROM surat WHERE permohonan = ?", row -> row.text("code"), request)
                            .orElseThrow());
        }
    }

    private static Document look(TestVillage desa, String code) {
        var request = HttpRequest.newBuilder(desa.village().url().resolve("/v"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("kode=" + code))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return Jsoup.parse(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
