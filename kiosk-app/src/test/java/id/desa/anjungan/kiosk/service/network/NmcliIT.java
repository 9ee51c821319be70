package id.desa.anjungan.kiosk.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a program that answers as nmcli(1) does and writes down what it was told, and how.
class NmcliIT {
    private static final String SECRET = "rahasia 99;:";

    @TempDir
    Path dir;

    private Path calls;

    @BeforeEach
    void begin() throws IOException {
        calls = Files.createFile(dir.resolve("calls"));
    }

    @Test
    void givesThePassphraseByStandardInputAlone() throws IOException {
        var nmcli = nmcli("""
                case "$*" in
                    *"connection add"*) exit 0 ;;
                    *"connection up"*) cat /dev/stdin >"$0.secret"; exit 0 ;;
                    *NAME*) echo anjungan-wifi-1; echo KabelKantor; echo anjungan-wifi-eeeeeeeeeeeeeeeeee ;;
                esac
                """);
        assertThat(nmcli.join(new WifiCode("Kantor Desa", true, SECRET, true))).isEqualTo(JoinOutcome.JOINED);
        assertThat(Files.readString(dir.resolve("nmcli.secret")))
                .isEqualTo("802-11-wireless-security.psk:" + SECRET + "\n");
        var told = Files.readString(calls);
        assertThat(told)
                .doesNotContain(SECRET)
                .contains("ssid Kantor Desa")
                .contains("802-11-wireless.hidden yes")
                .contains("connection delete id anjungan-wifi-1\n")
                .doesNotContain("KabelKantor")
                .doesNotContain("eeeee");
    }

    @Test
    void leavesWhatWorkedBeforeWhereTheNewOneDoesNot() throws IOException {
        var nmcli = nmcli("""
                case "$*" in
                    *"connection up"*) echo 'Error: Secrets were required, but not provided.'; exit 4 ;;
                    *NAME*) echo anjungan-wifi-1 ;;
                esac
                """);
        assertThat(nmcli.join(new WifiCode("Kantor", true, SECRET, false))).isEqualTo(JoinOutcome.WRONG_PASSPHRASE);
        assertThat(Files.readString(calls))
                .doesNotContain("delete id anjungan-wifi-1\n")
                .contains("connection delete");
    }

    @Test
    void saysWhyInItsOwnWords() throws IOException {
        assertThat(nmcli("echo 'Error: Insufficient privileges.'; exit 1").join(open()))
                .isEqualTo(JoinOutcome.NOT_ALLOWED);
        assertThat(nmcli("echo 'Error: NetworkManager is not running.'; exit 8").join(open()))
                .isEqualTo(JoinOutcome.NO_TOOL);
        assertThat(nmcli("case \"$*\" in *up*) echo 'IP configuration could not be reserved'; exit 4 ;; esac")
                        .join(open()))
                .isEqualTo(JoinOutcome.NO_ADDRESS);
    }

    @Test
    void isKindWhereThereIsNoSuchProgram() {
        var none = new Nmcli(List.of(dir.resolve("nothing").toString()));
        assertThat(none.hasWifi()).isFalse();
        assertThat(none.listen()).isEmpty();
        assertThat(none.join(open())).isEqualTo(JoinOutcome.NO_TOOL);
    }

    @Test
    void listsTheStrongestOfEachName() throws IOException {
        var nmcli = nmcli("""
                printf '%s\\n' 'KantorDesa:40:WPA2' 'KantorDesa:84:WPA2' 'Warung\\:Tini:61:' ':99:WPA2' 'x:y' '' 'Jauh:7:WPA3'
                """);
        assertThat(nmcli.listen())
                .containsExactly(
                        new WifiSeen("KantorDesa", 84, true),
                        new WifiSeen("Warung:Tini", 61, false),
                        new WifiSeen("Jauh", 7, true));
    }

    private static WifiCode open() {
        return new WifiCode("Terbuka", false, "", false);
    }

    private Nmcli nmcli(String body) throws IOException {
        var script = dir.resolve("nmcli");
        Files.writeString(script, "#!/bin/sh\necho \"$*\" >>" + calls + "\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return new Nmcli(List.of(script.toString()));
    }
}
