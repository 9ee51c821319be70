package id.desa.anjungan.village.signing;

import id.desa.anjungan.village.signing.Pkcs12LetterSigner.Opening;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The demo village's signer. Its key and certificate are made when they are first needed rather than before the server
/// listens. Any thread; whoever comes while they are being made waits.
public final class DemoSigner implements LetterSigner {
    private final Supplier<Opening> open;
    private @Nullable LetterSigner opened;

    /// @param village name of the fictitious village
    /// @param signer whom the certificate names
    public DemoSigner(Path folder, String village, String signer, String passphrase, InstantSource clock) {
        open = () -> Pkcs12LetterSigner.createDemo(folder, village, signer, passphrase.toCharArray(), clock);
    }

    /// @throws IllegalStateException where somebody damaged the demo's folder
    private synchronized LetterSigner signer() {
        if (opened == null) {
            opened = switch (open.get()) {
                case Opening.Ready(var signer) -> signer;
                case Opening.Absent() -> throw new IllegalStateException("the demo's certificate was not made");
                case Opening.Unusable(var file, var problem) -> throw new IllegalStateException(file + " " + problem);
            };
        }
        return opened;
    }

    @Override
    public boolean electronic() {
        return true;
    }

    @Override
    public Unlock unlock(char[] passphrase) {
        return signer().unlock(passphrase);
    }

    @Override
    public List<String> verificationKeys() {
        return signer().verificationKeys();
    }
}
