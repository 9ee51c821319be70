package id.desa.anjungan.village.web;

import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/// A dossier in words, ready for the template.
public record DossierView(
        String id,
        String jenis,
        String nama,
        String registration,
        String nomor,
        StatusWords status,
        boolean revoked,
        boolean counter,
        String lama,
        String sejak,
        boolean waiting,
        String reason,
        List<Fact> pemohon,
        List<Fact> untuk,
        String untukNama,
        List<Fact> answers,
        List<String> syarat,
        List<Member> household,
        List<Event> history,
        String warning,
        Acts acts) {

    /// @param wide takes the whole line
    public record Fact(String label, String value, boolean wide) {}

    public record Member(String nama, String hubungan, String umur, boolean self) {}

    public record Event(String at, String who, String what, String note) {}

    static DossierView of(Dossier dossier, Officer who, Waktu waktu, Instant now) {
        var entry = dossier.entry();
        var today = now.atZone(waktu.zone()).toLocalDate();
        return new DossierView(
                entry.id(),
                entry.jenisName(),
                entry.nama(),
                entry.registration(),
                dossier.nomor().orElse(""),
                StatusWords.of(entry.status()),
                dossier.revoked(),
                dossier.counter(),
                Waktu.lama(entry.createdAt(), now),
                waktu.singkat(entry.createdAt(), now),
                Tab.of(entry.status()) != Tab.ARSIP,
                dossier.reason().orElse(""),
                facts(dossier.pemohon(), today),
                dossier.untuk().map(member -> facts(member, today)).orElse(List.of()),
                dossier.untuk().map(Penduduk::nama).orElse(""),
                dossier.answers().stream()
                        .map(answer -> new Fact(answer.label(), answer.value(), true))
                        .toList(),
                dossier.syarat(),
                dossier.household().stream()
                        .map(member -> member(member, dossier.pemohon(), today))
                        .toList(),
                dossier.history().stream()
                        .map(step -> new Event(waktu.singkat(step.at(), now), step.who(), step.what(), step.note()))
                        .toList(),
                warning(dossier),
                Acts.of(dossier, who));
    }

    private static List<Fact> facts(Penduduk p, LocalDate today) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Nama", p.nama(), true));
        facts.add(new Fact("NIK", grouped(p.nik().digits()), false));
        facts.add(new Fact("No. KK", grouped(p.noKk()), false));
        facts.add(new Fact(
                "Tempat, tanggal lahir",
                p.tempatLahir() + ", " + Waktu.tanggal(p.tanggalLahir()) + " (" + umur(p, today) + ")",
                true));
        facts.add(new Fact("Jenis kelamin", sex(p), false));
        facts.add(new Fact("Agama", p.agama(), false));
        facts.add(new Fact("Status kawin", p.statusKawin(), false));
        facts.add(new Fact("Pekerjaan", p.pekerjaan(), false));
        facts.add(new Fact("Alamat", "Dusun " + p.dusun() + " RT " + p.rt() + " RW " + p.rw(), true));
        facts.add(new Fact("Hubungan keluarga", p.hubunganKeluarga(), false));
        facts.add(new Fact("Kewarganegaraan", p.kewarganegaraan(), false));
        return facts;
    }

    private static Member member(Penduduk member, Penduduk pemohon, LocalDate today) {
        var words = member.statusDasar() == Penduduk.StatusDasar.HIDUP ? "" : " · " + statusDasar(member);
        return new Member(
                member.nama(),
                member.hubunganKeluarga() + words,
                umur(member, today),
                member.nik().equals(pemohon.nik()));
    }

    private static String warning(Dossier dossier) {
        return dossier.pemohon().statusDasar() == Penduduk.StatusDasar.HIDUP
                ? ""
                : "Menurut register, pemohon " + statusDasar(dossier.pemohon()) + ".";
    }

    private static String statusDasar(Penduduk p) {
        return switch (p.statusDasar()) {
            case HIDUP -> "tinggal di desa";
            case MATI -> "sudah meninggal";
            case PINDAH -> "sudah pindah";
        };
    }

    private static String sex(Penduduk p) {
        return switch (p.jenisKelamin()) {
            case L -> "LAKI-LAKI";
            case P -> "PEREMPUAN";
        };
    }

    private static String umur(Penduduk p, LocalDate today) {
        return Period.between(p.tanggalLahir(), today).getYears() + " tahun";
    }

    /// Sixteen digits in the three groups a card shows them in.
    private static String grouped(String digits) {
        return digits.length() == 16
                ? digits.substring(0, 6) + " " + digits.substring(6, 12) + " " + digits.substring(12)
                : digits;
    }
}
