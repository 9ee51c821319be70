package id.desa.anjungan.village.profile;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.number.LetterNumbers;
import id.desa.anjungan.village.number.NomorFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// `desa.json` of the village's folder, which the village edits.
///
/// @param alamatPeriksa the address letters print, where `/v` verifies them, without a slash at the end; left out:
/// where browsers reach this server
/// @param nomorPolicy what is counted together; ALL if left out
/// @param leaseDays how long a kiosk may hold a signed letter ahead, to print it without a link; 7 if left out, 0 for
/// never
public record VillageProfile(
        String kode,
        String nama,
        String kecamatan,
        String kabupaten,
        String alamat,
        @Nullable URI alamatPeriksa,
        PaperSize paper,
        Person kades,
        @Nullable Person sekdes,
        String nomorFormat,
        LetterNumbers.@Nullable Policy nomorPolicy,
        @Nullable Integer leaseDays,
        String officeHours,
        List<VillageInfo.News> news) {
    private static final int LEASE_DAYS = 7;

    public VillageProfile {
        news = List.copyOf(news);
        if (leaseDays != null && (leaseDays < 0 || leaseDays > 90)) {
            throw new IllegalArgumentException("leaseDays is 0 to 90");
        }
        new NomorFormat(nomorFormat);
        if (alamatPeriksa != null && alamatPeriksa.toString().endsWith("/")) {
            throw new IllegalArgumentException("alamatPeriksa ends without a slash");
        }
    }

    /// @param jabatan as it stands over the name
    public record Person(
            String nama, String jabatan, @Nullable String nipd) {
        Desa.Official official() {
            return new Desa.Official(nama, jabatan, Optional.ofNullable(nipd));
        }
    }

    /// @throws IllegalArgumentException with a sentence for the village's technician
    public static VillageProfile open(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("desa.json is missing in the village's folder");
        }
        try {
            return ContractJson.mapper().readValue(Files.readAllBytes(file), VillageProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("desa.json is not a village's profile: " + e.getMessage(), e);
        }
    }

    /// @param serverUrl where browsers reach this server
    public Desa desa(URI serverUrl, boolean demo) {
        return new Desa(
                kode,
                nama,
                kecamatan,
                kabupaten,
                alamat,
                paper,
                kades.official(),
                Optional.ofNullable(sekdes).map(Person::official),
                nomorFormat,
                (alamatPeriksa == null ? serverUrl : alamatPeriksa).toString(),
                demo);
    }

    public LetterNumbers numbers() {
        var policy = nomorPolicy == null ? LetterNumbers.Policy.ALL : nomorPolicy;
        return new LetterNumbers(new NomorFormat(nomorFormat), policy, kode);
    }

    public Duration leaseLife() {
        return Duration.ofDays(leaseDays == null ? LEASE_DAYS : leaseDays);
    }

    /// What a kiosk is told before anybody signs in.
    public VillageInfo info(boolean demo) {
        var capabilities = List.of(
                Capability.SIGN_IN_PIN,
                Capability.SIGN_IN_SLIP,
                Capability.LETTERS,
                Capability.PRINT_GRANTS,
                Capability.LEASES,
                Capability.OFFICER_CALL,
                Capability.RATING,
                Capability.VERIFICATION,
                Capability.DEFERRED_REQUESTS);
        return new VillageInfo(kode, nama, kecamatan, kabupaten, officeHours, demo, paper, capabilities, news);
    }
}
