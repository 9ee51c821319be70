package id.desa.anjungan.village.web;

import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk.Deferral;
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
        boolean printUncertain,
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
        String titipan,
        boolean withoutPin,
        Acts acts,
        CounterActs loket) {

    /// @param width how much of a line it takes: `wide`, `half` or `digits`
    public record Fact(String label, String value, String width) {
        static Fact wide(String label, String value) {
            return new Fact(label, value, "wide");
        }

        static Fact half(String label, String value) {
            return new Fact(label, value, "half");
        }

        /// Sixteen digits stay on one line.
        static Fact digits(String label, String value) {
            return new Fact(label, value, "digits");
        }
    }

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
                entry.printUncertain(),
                Waktu.lama(entry.createdAt(), now),
                waktu.singkat(entry.createdAt(), now),
                Tab.of(entry.status()) != Tab.ARSIP && !dossier.revoked(),
                dossier.reason().orElse(""),
                facts(dossier.pemohon(), today),
                dossier.untuk().map(member -> facts(member, today)).orElse(List.of()),
                dossier.untuk().map(Penduduk::nama).orElse(""),
                dossier.answers().stream()
                        .map(answer -> Fact.wide(answer.label(), answer.value()))
                        .toList(),
                dossier.syarat(),
                dossier.household().stream()
                        .map(member -> member(member, dossier.pemohon(), today))
                        .toList(),
                dossier.history().stream()
                        .map(step -> new Event(waktu.singkat(step.at(), now), step.who(), step.what(), step.note()))
                        .toList(),
                warning(dossier),
                dossier.deferral().map(one -> titipan(one, waktu, now)).orElse(""),
                entry.withoutPin(),
                Acts.of(dossier, who),
                CounterActs.of(dossier, who));
    }

    private static String titipan(Deferral deferral, Waktu waktu, Instant now) {
        var said = "Dititipkan di " + CallWords.kiosk(deferral.kiosk()) + " " + waktu.singkat(deferral.takenAt(), now)
                + " saat sambungan terputus, nomor titipan " + deferral.number() + ".";
        return deferral.withoutPin()
                ? said + " PIN tidak diperiksa: cocokkan wajah dan KTP pemohon saat surat diambil."
                : said + " Pemohon sudah masuk dengan PIN.";
    }

    private static List<Fact> facts(Penduduk p, LocalDate today) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.wide("Nama", p.nama()));
        facts.add(Fact.digits("NIK", grouped(p.nik().digits())));
        facts.add(Fact.digits("No. KK", grouped(p.noKk())));
        facts.add(Fact.wide(
                "Tempat, tanggal lahir",
                p.tempatLahir() + ", " + Waktu.tanggal(p.tanggalLahir()) + " (" + umur(p, today) + ")"));
        facts.add(Fact.half("Jenis kelamin", sex(p)));
        facts.add(Fact.half("Agama", p.agama()));
        facts.add(Fact.half("Status kawin", p.statusKawin()));
        facts.add(Fact.half("Pekerjaan", p.pekerjaan()));
        facts.add(Fact.wide("Alamat", "Dusun " + p.dusun() + " RT " + p.rt() + " RW " + p.rw()));
        facts.add(Fact.half("Hubungan keluarga", p.hubunganKeluarga()));
        facts.add(Fact.half("Kewarganegaraan", p.kewarganegaraan()));
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
    static String grouped(String digits) {
        return digits.length() == 16
                ? digits.substring(0, 6) + " " + digits.substring(6, 12) + " " + digits.substring(12)
                : digits;
    }
}
