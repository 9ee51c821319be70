package id.desa.anjungan.kiosk.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WifiCodeTest {
    @Test
    void readsWhatPhonesWrite() {
        assertThat(WifiCode.read("WIFI:T:WPA;S:KantorDesa;P:rahasia99;;"))
                .contains(new WifiCode("KantorDesa", true, "rahasia99", false));
        assertThat(WifiCode.read("WIFI:S:KantorDesa;T:SAE;P:rahasia99;H:true;;"))
                .contains(new WifiCode("KantorDesa", true, "rahasia99", true));
        assertThat(WifiCode.read("wifi:S:Terbuka;;")).contains(new WifiCode("Terbuka", false, "", false));
        assertThat(WifiCode.read("WIFI:T:nopass;S:Terbuka;P:;;")).contains(new WifiCode("Terbuka", false, "", false));
    }

    @Test
    void takesEscapedSignsForWhatTheyAre() {
        assertThat(WifiCode.read("WIFI:T:WPA;S:a\\;b\\:c\\\\d\\,e;P:p\\\\q\\;r\\:s\\\"t;;"))
                .contains(new WifiCode("a;b:c\\d,e", true, "p\\q;r:s\"t", false));
        assertThat(WifiCode.read("WIFI:T:WPA;S:\"ABCDEF12\";P:\"12345678\";;"))
                .contains(new WifiCode("ABCDEF12", true, "12345678", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WIFI:",
                "WIFI:;;",
                "WIFI:S:;;",
                "WIFI:T:WPA;S:x;;",
                "WIFI:T:WPA;S:x;P:short;;",
                "WIFI:T:WEP;S:x;P:12345;;",
                "WIFI:T:WPA2-EAP;S:x;P:12345678;;",
                "WIFI:T:WPA;S:x;P:12345678",
                "WIFI:T:WPA;S:x;P:12345678\\",
                "WIFI:T:WPA;S:x;S:y;P:12345678;;",
                "WIFI:T:WPA;S:x;P:12345678;P:87654321;;",
                "WIFI:TWPA;S:x;P:12345678;;",
                "WIFI:T:WPA;S:x\ny;P:12345678;;",
                "WIFI:T:WPA;S:x;P:1234567\u0000;;",
                "WIFI:T:WPA;S:x;P:kata-sandi-\u00e9;;",
                "WIFI:T:WPA;S:abcdefghijklmnopqrstuvwxyz0123456;P:12345678;;",
                "https://contoh.id/WIFI:T:WPA;S:x;P:12345678;;"
            })
    void refusesWhatItCannotJoin(String scanned) {
        assertThat(WifiCode.read(scanned)).isEmpty();
    }

    @Test
    void refusesALongOneUnread() {
        assertThat(WifiCode.read("WIFI:T:WPA;S:x;P:" + "1".repeat(100_000) + ";;"))
                .isEmpty();
    }

    @Test
    void neverThrowsWhateverIsHeldBeforeIt() {
        var random = new Random(11);
        for (var run = 0; run < 20_000; run++) {
            var text = new StringBuilder("WIFI:");
            for (var i = random.nextInt(60); i > 0; i--) {
                text.append("TSPH:;\\\"wpaWEP1234567 \u0000\ud83d".charAt(random.nextInt(24)));
            }
            WifiCode.read(text.toString())
                    .ifPresent(wifi -> assertThat(wifi.ssid()).isNotEmpty());
        }
    }

    @Test
    void tellsNobodyItsPassphrase() {
        var wifi = new WifiCode("KantorDesa", true, "rahasia99", false);
        assertThat(wifi.toString()
                        + new NetworkState.Typing("KantorDesa", "rahasia99", NetworkState.Keys.START)
                        + new NetworkState.Joining(wifi, 1, Instant.EPOCH))
                .doesNotContain("rahasia99");
    }
}
