package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.PeripheralStatus.Ready;
import id.desa.anjungan.device.inventory.Finder;
import id.desa.anjungan.device.inventory.FoundDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lists the sound cards that can play, by their names: numbers change from one start to the next. Opens none.
public final class AlsaFinder implements Finder {
    /// ` 0 [Headphones     ]: bcm2835_headpho - bcm2835 Headphones`
    private static final Pattern CARD = Pattern.compile("^\\s*(\\d+)\\s+\\[(\\S+)\\s*]: .*? - (.*)$");
    /// `00-00: bcm2835 Headphones : bcm2835 Headphones : playback 8`
    private static final Pattern PCM = Pattern.compile("^(\\d+)-(\\d+): .*: playback \\d+.*$");

    private final Path root;

    /// @param root `/`, or a folder that stands for it
    public AlsaFinder(Path root) {
        this.root = root;
    }

    private record Card(String name, String model) {}

    @Override
    public List<FoundDevice> find() {
        var cards = cards();
        return lines("proc/asound/pcm")
                .map(PCM::matcher)
                .filter(pcm -> pcm.matches())
                .flatMap(pcm -> found(cards, Integer.parseInt(pcm.group(1)), Integer.parseInt(pcm.group(2))).stream())
                .toList();
    }

    private Optional<FoundDevice> found(Map<Integer, Card> cards, int card, int device) {
        return Optional.ofNullable(cards.get(card))
                .map(known -> new FoundDevice(
                        "speaker",
                        "alsa:plughw:CARD=" + known.name() + ",DEV=" + device,
                        known.model(),
                        status(root.resolve("dev/snd/pcmC" + card + "D" + device + "p"))));
    }

    private static PeripheralStatus status(Path node) {
        return Files.isWritable(node)
                ? new Ready()
                : new Offline(
                        OfflineCause.NO_PERMISSION, node + " may not be opened: is this user in the group audio?");
    }

    private Map<Integer, Card> cards() {
        var cards = new HashMap<Integer, Card>();
        lines("proc/asound/cards")
                .map(CARD::matcher)
                .filter(card -> card.matches())
                .forEach(card -> cards.put(
                        Integer.parseInt(card.group(1)),
                        new Card(card.group(2), card.group(3).strip())));
        return cards;
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file)).stream();
        } catch (IOException _) {
            return Stream.of();
        }
    }
}
