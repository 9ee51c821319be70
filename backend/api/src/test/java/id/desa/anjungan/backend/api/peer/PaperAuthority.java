package id.desa.anjungan.backend.api.peer;

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

/// A public authority of a test, in one folder: programs that run with [#trusted] trust whom it certifies. A day is one
/// of the calendar (`2026/02/01`) or one before today (`-30d`).
public final class PaperAuthority {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    /// @param from the day it begins to be good
    public PaperAuthority(Path folder, String from) throws IOException, InterruptedException {
        this.folder = folder;
        keytool("-genkeypair -alias ca -keystore ca.p12 -dname CN=Authority -keyalg EC -ext bc:c -startdate " + from
                + " -validity 3650");
        keytool("-exportcert -alias ca -keystore ca.p12 -rfc -file ca.pem");
        keytool("-importcert -noprompt -alias ca -keystore trust.p12 -file ca.pem");
    }

    /// Options of a `java` that trusts it, and nobody else.
    public List<String> trusted() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    /// What a server shows that is called `localhost`.
    ///
    /// @param from the day its certificate begins to be good
    public SSLContext certified(String from, int days)
            throws IOException, InterruptedException, GeneralSecurityException {
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
