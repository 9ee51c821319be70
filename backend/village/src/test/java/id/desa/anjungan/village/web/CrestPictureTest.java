package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrestPictureTest {
    private static final String OWN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><!-- ours --></svg>";

    @TempDir
    private Path folder;

    private OfficeBench office;
    private Path templates;

    @BeforeEach
    void open() throws IOException {
        office = new OfficeBench(folder, false);
        templates = Files.createDirectories(folder.resolve("templates"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private HttpResponse<String> crest(String... headers) {
        var request = HttpRequest.newBuilder(office.url().resolve("/lambang"));
        return office.browser().send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void isTheLettersOwnUntilTheVillageHasAnother() throws IOException {
        var before = crest();
        assertThat(before.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(before.body()).contains("<path");
        Files.writeString(templates.resolve("lambang.svg"), OWN);
        assertThat(crest().body()).isEqualTo(OWN);
        Files.write(templates.resolve("lambang.png"), new byte[] {1, 2, 3});
        assertThat(crest().body()).hasSize(3);
        assertThat(crest().headers().firstValue("Content-Type")).hasValue("image/png");
    }

    @Test
    void runsNothingAndIsNotTakenForAnythingElse() {
        var headers = crest().headers();
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script", "allow-");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void isSentAgainOnlyWhenItChanged() throws IOException {
        var etag = crest().headers().firstValue("ETag").orElseThrow();
        assertThat(crest("If-None-Match", etag).statusCode()).isEqualTo(304);
        Files.writeString(templates.resolve("lambang.svg"), OWN);
        assertThat(crest("If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void standsOnEveryPage() {
        for (var path : new String[] {"/masuk", "/v", "/tidak-ada"}) {
            assertThat(office.browser().page(path).select("img.crest, link[rel=icon]").stream()
                            .map(e -> e.attr("src") + e.attr("href")))
                    .as(path)
                    .isNotEmpty()
                    .containsOnly("/lambang");
        }
    }
}
