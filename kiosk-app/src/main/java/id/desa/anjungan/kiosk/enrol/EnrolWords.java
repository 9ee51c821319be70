package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.provisioning.enrol.NetworkQuality;
import java.util.ArrayList;
import java.util.Locale;

/// What screen and slip say alike.
final class EnrolWords {
    private EnrolWords() {}

    /// A text by its key.
    @FunctionalInterface
    interface Say {
        String say(String key, Object... places);
    }

    static String network(NetworkQuality network, Say words) {
        return words.say(
                "enrol.network." + network.grade().name().toLowerCase(Locale.ROOT),
                "n",
                network.answer().toMillis());
    }

    /// What works, and what does not yet.
    static String works(EnrolFacts facts, Say words) {
        var good = new ArrayList<String>();
        var bad = new ArrayList<String>();
        (facts.letters() ? good : bad).add(words.say("enrol.part.letters"));
        (facts.slips() ? good : bad).add(words.say("enrol.part.slips"));
        (facts.scanner() ? good : bad).add(words.say("enrol.part.scanner"));
        var said = good.isEmpty() ? words.say("enrol.works_nothing") : String.join(", ", good);
        return bad.isEmpty()
                ? capital(said)
                : capital(said) + ". " + words.say("enrol.works_not", "apa", String.join(", ", bad));
    }

    static String capital(String said) {
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
