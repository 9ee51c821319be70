package id.desa.anjungan.village;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.officer.SignInAnswer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddOfficerTest {
    @TempDir
    private Path data;

    private String add(String password) {
        return add(password, "--not-a-resident");
    }

    private String add(String password, String... more) {
        var said = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--data", data.toString(), "--add-officer", "kades"));
        arguments.addAll(List.of("--role", "kades", "--nama", "Drs. Contoh"));
        AddOfficer.of(arguments)
                .run(new ByteArrayInputStream(password.getBytes(UTF_8)), new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8).strip();
    }

    @Test
    void addsTheFirstOfficerWhoCanThenSignIn() {
        assertThat(add("kata sandi pertama\r\nbukan ini")).isEqualTo("Officer added.");
        try (var store = Store.open(data.resolve("village.db"))) {
            var accounts = new OfficerAccounts(store, InstantSource.system(), new SecureRandom());
            var answer = accounts.signIn("kades", "kata sandi pertama".toCharArray());
            assertThat(answer).isInstanceOf(SignInAnswer.Welcome.class);
            assertThat(((SignInAnswer.Welcome) answer).officer().role()).isEqualTo(Role.KADES);
        }
    }

    @Test
    void changesNobodyWhoIsThere() {
        add("kata sandi pertama\n");
        assertThat(add("kata sandi kedua!\n")).isEqualTo("This user name is taken; nothing was changed.");
    }

    @Test
    void takesTheNikOfAnOfficerOfThisKindOfVillageOnly() {
        var demo = "9901013101800001";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("kata sandi pertama\n" + demo, "--nik", "-"))
                .withMessageContaining("for demos only")
                .withMessageNotContaining(demo);
        try (var store = Store.open(data.resolve("village.db"))) {
            assertThat(new OfficerAccounts(store, InstantSource.system(), new SecureRandom()).all())
                    .isEmpty();
        }
        TestVillage.start(data).close();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("kata sandi pertama\n11" + demo.substring(2), "--nik", "-"))
                .withMessageContaining("begin with 99 only");
        assertThat(add("kata sandi pertama\n" + demo, "--nik", "-")).startsWith("This user name is taken");
    }

    @Test
    void takesNoNikThatIsUnknownMissingOrReadableByEverybody() {
        TestVillage.start(data).close();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("kata sandi pertama\n9901013101800009\n", "--nik", "-"))
                .withMessageContaining("not in the village's register");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("kata sandi pertama\n", "--nik", "-"))
                .withMessageContaining("not a NIK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("kata sandi pertama\n", "--nik", "9901013101800001"))
                .withMessageContaining("second line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("kata sandi pertama\n", new String[0]))
                .withMessageStartingWith("usage:");
    }

    @Test
    void closesAFolderThatStoodOpen() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        add("kata sandi pertama\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddOfficer.of(List.of("--add-officer", "kades")))
                .withMessageStartingWith("usage:");
        assertThatIllegalArgumentException().isThrownBy(() -> add("pendek\n")).withMessageContaining("12 to 200");
    }
}
