package id.desa.anjungan.village.demo;

import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.request.Contents;
import id.desa.anjungan.village.request.LetterPress;
import id.desa.anjungan.village.request.LetterRow;
import id.desa.anjungan.village.request.LetterShelf;
import id.desa.anjungan.village.request.LetterTable;
import id.desa.anjungan.village.request.RequestTable;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.signing.LetterSigner.SigningKey;
import id.desa.anjungan.village.signing.LetterSigner.Unlock;
import id.desa.anjungan.village.store.Store;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lays out and signs the demo's old letters, so that the first start stays quick: those that somebody may fetch on a
/// background thread after the server has started (until its turn came, a letter is "not ready"), the others when an
/// officer looks at them.
public final class DemoSealing implements LetterShelf {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSealing.class);

    private final Store store;
    private final RequestTable requests;
    private final LetterTable letters;
    private final LetterPress press;
    private final LetterSigner signer;
    private final Contents contents;
    private final String passphrase;

    public DemoSealing(
            Store store,
            RequestTable requests,
            LetterTable letters,
            LetterPress press,
            LetterSigner signer,
            Contents contents,
            String passphrase) {
        this.store = store;
        this.requests = requests;
        this.letters = letters;
        this.press = press;
        this.signer = signer;
        this.contents = contents;
        this.passphrase = passphrase;
    }

    /// Stops between two letters when interrupted; the next start goes on.
    ///
    /// @return whether all that somebody may fetch are sealed now
    public boolean seal() {
        var waiting = store.read(letters::waitingForPdf);
        if (!waiting.isEmpty()) {
            seal(waiting);
            VillageEvent.DEMO_SEALED
                    .on(LOG)
                    .addKeyValue("letters", waiting.size())
                    .log();
        }
        return store.read(letters::waitingForPdf).isEmpty();
    }

    @Override
    public Optional<byte[]> pdf(LetterRow letter) {
        if (letter.sha256().isEmpty()) {
            seal(List.of(letter));
        }
        return store.read(tx -> letters.pdf(tx, letter.id()));
    }

    private void seal(List<LetterRow> waiting) {
        if (!signer.electronic()) {
            waiting.forEach(letter -> seal(letter, Optional.empty()));
        } else if (signer.unlock(passphrase.toCharArray()) instanceof Unlock.Unlocked(var key)) {
            try (key) {
                waiting.forEach(letter -> seal(letter, Optional.of(key)));
            }
        }
    }

    private void seal(LetterRow letter, Optional<SigningKey> key) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        var content = store.read(
                tx -> contents.of(tx, requests.find(tx, letter.request()).orElseThrow(), letter.tanggal()));
        var sealed = press.press(content, letter, key);
        store.run(tx -> letters.seal(tx, letter.id(), sealed));
    }
}
