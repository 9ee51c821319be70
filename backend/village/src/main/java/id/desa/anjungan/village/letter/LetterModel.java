package id.desa.anjungan.village.letter;

import id.desa.anjungan.village.register.Penduduk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the templates may name, in the office's words; docs/letters.md lists it for the village.
final class LetterModel {
    /// Every field any letter asks; one that was left empty is an empty text, and one nobody asks is a mistake in the
    /// template.
    private static final List<String> FIELDS = List.of(
            "nama_usaha",
            "jenis_usaha",
            "alamat_usaha",
            "sejak_tahun",
            "keperluan",
            "penghasilan",
            "tujuan",
            "keterangan",
            "untuk");

    private LetterModel() {}

    static Map<String, Object> of(LetterContent content, Desa desa, Optional<LetterRenderer.Issue> issue) {
        var model = new HashMap<String, Object>();
        model.put("desa", desa(desa));
        model.put("surat", surat(content, desa, issue));
        model.put(
                "penandatangan",
                official(issue.map(LetterRenderer.Issue::signer).orElse(desa.kades())));
        model.put("pemohon", penduduk(content.pemohon(), desa));
        model.put("warga", penduduk(content.untuk().orElse(content.pemohon()), desa));
        model.put("isian", answers(content.answers()));
        return model;
    }

    private static Map<String, Object> desa(Desa desa) {
        var kota = desa.kabupaten().toLowerCase(Locale.ROOT).startsWith("kota ");
        var kabupaten = desa.kabupaten().replaceFirst("(?i)^kabupaten ", "");
        return Map.of(
                "nama", printable(desa.nama()),
                "kode", desa.kode(),
                "kecamatan", printable(desa.kecamatan()),
                "kabupaten", printable(kota ? kabupaten : "Kabupaten " + kabupaten),
                "alamat", printable(desa.alamat()),
                "alamatKop",
                        KopLines.of(printable(desa.alamat())).stream()
                                .map(line -> Map.of("teks", line, "utuh", KopLines.fits(line)))
                                .toList(),
                "alamatPeriksa", desa.publicUrl().replaceFirst("^https://", "") + "/v");
    }

    private static Map<String, Object> surat(LetterContent content, Desa desa, Optional<LetterRenderer.Issue> issue) {
        return Map.of(
                "konsep", issue.isEmpty(),
                "contoh", desa.demo(),
                "elektronik", issue.flatMap(LetterRenderer.Issue::qr).isPresent(),
                "untukAnggota",
                        content.untuk()
                                .filter(other ->
                                        !other.nik().equals(content.pemohon().nik()))
                                .isPresent(),
                "nomor", issue.map(LetterRenderer.Issue::nomor).orElse(""),
                "kode", issue.map(LetterRenderer.Issue::code).orElse(""),
                "tanggal", Tanggal.of(content.tanggal()),
                "berlakuSampai", issue.map(i -> Tanggal.of(i.validUntil())).orElse(""),
                "lebar", desa.paper().widthMm(),
                "tinggi", desa.paper().heightMm());
    }

    private static Map<String, Object> official(Desa.Official official) {
        return Map.of(
                "nama", printable(official.nama()),
                "jabatan",
                        official.jabatan().lines().map(LetterModel::printable).toList(),
                "nipd", official.nipd().map(LetterModel::printable).orElse(""));
    }

    private static Map<String, Object> penduduk(Penduduk who, Desa desa) {
        var facts = new HashMap<String, Object>();
        facts.put("nama", printable(who.nama()));
        facts.put("nik", who.nik().digits());
        facts.put("lahir", Ejaan.title(printable(who.tempatLahir())) + ", " + Tanggal.of(who.tanggalLahir()));
        facts.put("jenisKelamin", who.jenisKelamin() == Penduduk.Sex.L ? "Laki-laki" : "Perempuan");
        facts.put("agama", Ejaan.title(printable(who.agama())));
        facts.put("statusKawin", Ejaan.title(printable(who.statusKawin())));
        facts.put("pekerjaan", Ejaan.title(printable(who.pekerjaan())));
        facts.put("kewarganegaraan", nationality(who.kewarganegaraan()));
        facts.put("alamat", address(who, desa));
        facts.put("keturunan", descent(who));
        facts.put("ayah", who.ayah().map(LetterModel::printable).orElse(""));
        facts.put("ibu", who.ibu().map(LetterModel::printable).orElse(""));
        return facts;
    }

    /// `binti` and `bin` belong to Muslim names; others are the child of their father.
    private static String descent(Penduduk who) {
        if (!who.agama().equalsIgnoreCase("ISLAM")) {
            return "Anak dari";
        }
        return who.jenisKelamin() == Penduduk.Sex.L ? "Bin" : "Binti";
    }

    private static String nationality(String code) {
        return switch (code) {
            case "WNI" -> "Indonesia (WNI)";
            case "WNA" -> "Asing (WNA)";
            default -> Ejaan.title(printable(code));
        };
    }

    private static String address(Penduduk who, Desa desa) {
        return printable("Dusun " + Ejaan.title(who.dusun()) + " RT\u00A0" + who.rt() + " RW\u00A0" + who.rw()
                + ", Desa\u00A0" + desa.nama() + ", Kecamatan\u00A0" + desa.kecamatan());
    }

    private static Map<String, Object> answers(Map<String, String> answers) {
        var model = new HashMap<String, Object>();
        FIELDS.forEach(field -> model.put(field, ""));
        answers.forEach((field, value) ->
                model.put(field, Ejaan.unbroken(printable(value).strip())));
        return model;
    }

    /// Without what no letter can show: control characters, and halves of characters.
    static String printable(String text) {
        var kept = new ArrayList<Integer>();
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && c < 0xFFFE)
                .forEach(kept::add);
        return new String(kept.stream().mapToInt(Integer::intValue).toArray(), 0, kept.size());
    }
}
