package id.desa.anjungan.village.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.desa.anjungan.backend.api.PaperSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlLetterRendererTest {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int DPI = 100;

    private final HtmlLetterRenderer renderer = new HtmlLetterRenderer(Optional.empty());
    private final Desa a4 = Letters.desa(PaperSize.A4);

    @Test
    void saysWhoAndWhatWithNumberAndValidity() throws IOException {
        assertThat(issued(Letters.content("SKU", Letters.TRI)))
                .contains("PEMERINTAH KABUPATEN PURWACARITA KECAMATAN WANASEPI DESA TIRTAWENING")
                .contains("SURAT KETERANGAN USAHA Nomor: 400.12.2.1/007/99.01.01.2001/XI/2026")
                .contains("1. Nama : TRI WAHYUNI 2. NIK : 9901015704880001")
                .contains("3. Tempat, tanggal lahir : Purwacarita, 17 April 1988")
                .contains("1. Nama usaha : Keripik Pisang \"Sari Uji\"")
                .contains("4. Sejak tahun : 2019")
                .contains("untuk keperluan pengajuan KUR.")
                .contains("berlaku sejak 21 November 2026 s.d. 20 Desember 2026.")
                .contains("KEPALA DESA TIRTAWENING")
                .contains("Drs. Hadi Contoh")
                .contains("K7QX-2M9P")
                .contains("sertifikat DEMO")
                .contains("DATA CONTOH")
                .doesNotContain("KONSEP")
                .doesNotContain("BSrE");
    }

    @Test
    void marksADraftAndGivesItNeitherNumberNorCode() throws IOException {
        var draft = renderer.konsep(Letters.content("SKU", Letters.TRI), a4);

        assertThat(PageText.inFileOrder(draft).replaceAll("\\s", "")).contains("KONSEP");
        assertThat(PageText.of(draft))
                .contains("Nomor: akan diberi saat ditandatangani")
                .contains("belum sah sebagai surat")
                .contains("DATA CONTOH")
                .doesNotContain("K7QX")
                .doesNotContain("Pindai");
    }

    @Test
    void saysMoneyInWordsAndTheFamilyMemberItIsAbout() throws IOException {
        assertThat(issued(Letters.content("SKTM", Letters.LONG_NAME, Letters.TWIN)))
                .contains("1. Nama : NAJWA AULIA RAMADHANI 2. NIK : 9901016902200001")
                .contains("anggota keluarga dari: 1. Nama : ZAKARIYA ALFARIZI PUTRA PRATAMA WICAKSANA NING TIRTAWENING")
                .contains("Rp 1.500.000,00 (satu juta lima ratus ribu rupiah)")
                .contains("untuk keperluan pendidikan.");
    }

    @Test
    void namesTheFatherAsTheFaithDoes() throws IOException {
        assertThat(issued(Letters.content("SKBM", Letters.TRI))).contains("2. Binti : SUWARNO");
        assertThat(issued(Letters.content("SKBM", Letters.FOREIGNER)))
                .contains("2. Anak dari : ADAM UJI SMITH")
                .contains("Kewarganegaraan : Asing (WNA)");
    }

    @Test
    void leavesOutWhatWasNotAnswered() throws IOException {
        var bare = new LetterContent("UMUM", Letters.HAJI, Optional.empty(), Map.of(), Letters.DAY);

        assertThat(issued(bare))
                .contains("H. ABDUL JA'FAR")
                .contains("dibuat atas permintaan yang bersangkutan.")
                .doesNotContain("keperluan .");
    }

    @Test
    void signsInWetInkForAnotherWithRoomAndWithoutQr() throws IOException {
        var text = PageText.of(renderer.letter(Letters.content("SKD", Letters.SUKINI), a4, Letters.wetInk(a4)));

        assertThat(text)
                .contains("a.n. KEPALA DESA TIRTAWENING SEKRETARIS DESA Wulan Uji, S.AP. NIPD 9901 2019 001")
                .contains("sah setelah ditandatangani dan dibubuhi cap")
                .doesNotContain("elektronik");
    }

    @Test
    void showsMarkupInAnAnswerAsText() throws IOException {
        var sly = new LetterContent(
                "UMUM",
                Letters.TRI,
                Optional.empty(),
                Map.of("keperluan", "<b>uji</b> & {{ desa.nama }} \u0007"),
                Letters.DAY);

        assertThat(issued(sly)).contains("<b>uji</b> & {{ desa.nama }}");
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void fillsOnePageOfTheExactPaperWithinItsMargins(PaperSize paper) throws IOException {
        var desa = Letters.desa(paper);
        for (var kind : Letters.KINDS) {
            var pdf = renderer.letter(Letters.content(kind, Letters.LONG_NAME), desa, Letters.issue(desa));

            assertThat(pdf.pages()).as(kind).isEqualTo(1);
            assertThat(pdf.paper()).isEqualTo(paper);
            assertThat(pdf.bytes()).as(kind).hasSizeLessThan(150_000);
            try (var document = Loader.loadPDF(pdf.bytes())) {
                var box = document.getPage(0).getMediaBox();
                assertThat((double) box.getWidth()).isCloseTo(paper.widthMm() * POINTS_PER_MM, within(0.02));
                assertThat((double) box.getHeight()).isCloseTo(paper.heightMm() * POINTS_PER_MM, within(0.02));
                assertThat(inkWithin(new PDFRenderer(document).renderImageWithDPI(0, DPI), 12))
                        .as(kind)
                        .isZero();
            }
        }
    }

    @Test
    void runsOnToANumberedSecondPageOnlyWhenItMust() throws IOException {
        var endless = new LetterContent(
                "UMUM",
                Letters.TRI,
                Optional.empty(),
                Map.of("keterangan", "Keterangan panjang. ".repeat(150)),
                Letters.DAY);
        var pdf = renderer.letter(endless, a4, Letters.issue(a4));

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(PageText.of(pdf)).contains("Halaman 1 dari 2").contains("Halaman 2 dari 2");
    }

    @Test
    void laysOutManyLettersAtOnce() throws Exception {
        var kinds =
                Letters.KINDS.stream().flatMap(kind -> Stream.of(kind, kind)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var texts = threads.invokeAll(kinds.stream()
                    .<Callable<String>>map(kind -> () -> issued(Letters.content(kind, Letters.TRI)))
                    .toList());

            for (var i = 0; i < kinds.size(); i++) {
                assertThat(texts.get(i).get()).isEqualTo(issued(Letters.content(kinds.get(i), Letters.TRI)));
            }
        }
    }

    private String issued(LetterContent content) throws IOException {
        return PageText.of(renderer.letter(content, a4, Letters.issue(a4)));
    }

    /// Pixels that are not white closer to an edge than so many millimetres.
    private static long inkWithin(BufferedImage page, int millimetres) {
        var margin = (int) (millimetres / 25.4 * DPI);
        var ink = 0L;
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                var inside =
                        x >= margin && y >= margin && x < page.getWidth() - margin && y < page.getHeight() - margin;
                if (!inside && page.getRGB(x, y) != Color.WHITE.getRGB()) {
                    ink++;
                }
            }
        }
        return ink;
    }
}
