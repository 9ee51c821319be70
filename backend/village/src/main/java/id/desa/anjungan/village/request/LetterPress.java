package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.letter.LetterContent;
import id.desa.anjungan.village.letter.LetterRenderer;
import id.desa.anjungan.village.letter.LetterRenderer.Issue;
import id.desa.anjungan.village.letter.LetterRenderer.Pdf;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.signing.LetterSigner.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes the sheet: laid out, with the QR that proves it and the seal over all of it.
public final class LetterPress {
    private static final String QR_TYPE = "surat";

    private final LetterRenderer renderer;
    private final Supplier<Desa> desa;

    public LetterPress(LetterRenderer renderer, Supplier<Desa> desa) {
        this.renderer = renderer;
        this.desa = desa;
    }

    /// A finished letter.
    ///
    /// @param sha256 of the PDF, lower-case hex
    /// @param contentSha256 of what it says, as in its QR
    public record Sealed(Pdf pdf, String sha256, String contentSha256) {}

    Desa desa() {
        return desa.get();
    }

    Pdf konsep(LetterContent content) {
        return renderer.konsep(content, desa.get());
    }

    /// @param key empty for wet ink, which gets neither QR nor seal
    public Sealed press(LetterContent content, LetterRow letter, Optional<SigningKey> key) {
        var village = desa.get();
        var signer = village.kades();
        var hash = contentHash(content, letter);
        var qr = key.map(unlocked ->
                village.publicUrl() + "/v#" + unlocked.jws(QR_TYPE, claims(content, letter, village, hash)));
        var sheet = renderer.letter(
                content, village, new Issue(letter.nomor(), signer, letter.validUntil(), letter.code(), qr));
        var bytes = key.map(unlocked -> unlocked.pades(sheet.bytes(), signer.nama(), "Desa " + village.nama()))
                .orElse(sheet.bytes());
        return new Sealed(
                new Pdf(bytes, sheet.pages(), sheet.paper()), HexFormat.of().formatHex(Keyed.sha256(bytes)), hash);
    }

    /// Enough to compare with the paper, not enough to know the person.
    private static String claims(LetterContent content, LetterRow letter, Desa village, String hash) {
        var about = content.untuk().orElse(content.pemohon());
        var claims = new LinkedHashMap<String, String>();
        claims.put("jti", letter.jti());
        claims.put("desa", village.kode());
        claims.put("nomor", letter.nomor());
        claims.put("jenis", content.jenis());
        claims.put("tanggal", letter.tanggal().toString());
        claims.put("sampai", letter.validUntil().toString());
        claims.put("inisial", initials(about));
        claims.put("nik4", lastFour(about));
        claims.put("sha256", hash);
        return ContractJson.mapper().writeValueAsString(claims);
    }

    /// `T.W` of Tri Wahyuni.
    static String initials(Penduduk p) {
        return p.nama()
                .lines()
                .flatMap(line -> Arrays.stream(line.split("[^\\p{L}']+", -1)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining("."));
    }

    static String lastFour(Penduduk p) {
        return p.nik().digits().substring(12);
    }

    /// SHA-256, base64url, over what the letter says as JSON with sorted keys.
    private static String contentHash(LetterContent content, LetterRow letter) {
        var said = new TreeMap<String, Object>();
        said.put("jenis", content.jenis());
        said.put("nomor", letter.nomor());
        said.put("tanggal", letter.tanggal().toString());
        said.put("sampai", letter.validUntil().toString());
        said.put("pemohon", person(content.pemohon()));
        content.untuk().ifPresent(other -> said.put("untuk", person(other)));
        said.put("isian", new TreeMap<>(content.answers()));
        var json = ContractJson.mapper().writeValueAsString(said);
        return Keyed.base64(Keyed.sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> person(Penduduk p) {
        return new TreeMap<>(Map.of(
                "nik",
                p.nik().digits(),
                "nama",
                p.nama(),
                "lahir",
                p.tempatLahir() + ", " + p.tanggalLahir(),
                "alamat",
                p.dusun() + ' ' + p.rt() + '/' + p.rw()));
    }
}
