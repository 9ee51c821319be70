package id.desa.anjungan.provisioning.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A public authority of a test, in one folder: machines that have its [#trust] trust whom it certifies.
final class PaperAuthority {
    static final String PASSWORD = "changeit";
    private final Path folder;

    PaperAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        keytool("-genkeypair -alias ca -keystore ca.p12 -dname CN=Authority -keyalg EC -ext bc:c"
                + " -startdate 2026/01/01 -validity 3650");
        keytool("-exportcert -alias ca -keystore ca.p12 -rfc -file ca.pem");
        keytool("-importcert -noprompt -alias ca -keystore trust.p12 -file ca.pem");
    }

    Path trust() {
        return folder.resolve("trust.p12");
    }

    /// For `localhost`.
    ///
    /// @param from day of the calendar, as `2026/02/01`
    SSLContext certified(String from, int days) throws IOException, InterruptedException, GeneralSecurityException {
        var name = "desa" + from.replace("/", "");
        keytool("-genkeypair -alias desa -keystore " + name + ".p12 -dname CN=localhost -keyalg EC");
        keytool("-certreq -alias desa -keystore " + name + ".p12 -file desa.csr");
        keytool("-gencert -alias ca -keystore ca.p12 -infile desa.csr -outfile desa.pem -rfc -startdate " + from
                + " -validity " + days + " -ext san=dns:localhost");
        keytool("-importcert -noprompt -alias ca -keystore " + name + ".p12 -file ca.pem");
        keytool("-importcert -noprompt -alias desa -keystore " + name + ".p12 -file desa.pem");
        return tls(folder.resolve(name + ".p12"));
    }

    private static SSLContext tls(Path keys) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-storepass", PASSWORD));
        var log = folder.resolve("keytool.log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
