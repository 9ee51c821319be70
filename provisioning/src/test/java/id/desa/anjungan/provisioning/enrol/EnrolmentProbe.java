package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// An enrolment in a process whose clock a test puts wrong: says what came of it, and what time the kiosk was told.
final class EnrolmentProbe {
    private EnrolmentProbe() {}

    /// @param arguments state folder and invite; or state folder, address and code. The property `clock` is what the
    ///     box believes, where the machine's own clock is not put wrong
    public static void main(String[] arguments) throws IOException {
        var believed = System.getProperty("clock");
        var clock = believed == null ? InstantSource.system() : InstantSource.fixed(Instant.parse(believed));
        var folder = new IdentityFolder(Path.of(arguments[0]));
        var enroller = new Enroller(
                folder,
                new AnySettings(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(20), // a cold JVM on a busy machine
                clock,
                new SecureRandom());
        var outcome = arguments.length == 2
                ? enroller.byInvite(arguments[1], _ -> {})
                : enroller.byCode(
                        URI.create(arguments[1]), ShortCode.typed(arguments[2]).orElseThrow(), _ -> {});
        System.out.println("outcome " + said(outcome));
        System.out.println("year " + clock.instant().toString().substring(0, 4));
        System.out.println("told "
                + folder.read().map(Identity::told).map(Object::toString).orElse("nothing"));
    }

    private static String said(EnrolmentOutcome outcome) {
        return switch (outcome) {
            case EnrolmentOutcome.Enrolled _ -> "ENROLLED";
            case EnrolmentOutcome.Waiting _ -> "WAITING";
            case EnrolmentOutcome.Failed(var trouble) -> trouble.name();
        };
    }

    private static final class AnySettings implements FirstSettings {
        @Override
        public boolean fits(String toml) {
            return true;
        }

        @Override
        public void take(String bundle, ECKey authority, String kioskId) {
            // it does not start
        }
    }
}
