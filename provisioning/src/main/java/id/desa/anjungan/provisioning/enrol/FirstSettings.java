package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;

/// Where the first settings of a new kiosk go.
public interface FirstSettings {
    /// Whether this program can start with them; changes nothing.
    ///
    /// @param toml of a bundle that was looked through already
    boolean fits(String toml);

    /// Takes them, once the kiosk's identity is on the disk. A power cut before that is made good at the next start:
    /// [IdentityFolder#firstSettings].
    ///
    /// @param bundle as the village signed it
    /// @param authority who signed it
    void take(String bundle, ECKey authority, String kioskId) throws IOException;
}
