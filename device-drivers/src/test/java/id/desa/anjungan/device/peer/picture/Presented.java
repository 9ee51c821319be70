package id.desa.anjungan.device.peer.picture;

import id.desa.anjungan.device.Camera.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A code held before the camera for a second: any number of frames of it, each the same whenever it is asked for.
///
/// @param severity from 0, which every reader should manage, to 1, which few do
public record Presented(Kind kind, double severity, long seed) {
    public static final int WIDTH = 1_280;
    public static final int HEIGHT = 720;
    private static final long SCENE = 0x5DEECE66DL;

    /// What the code says; empty where there is none.
    public Optional<String> content() {
        return kind == Kind.EMPTY ? Optional.empty() : Optional.of(held().content());
    }

    private HeldCode held() {
        return HeldCode.random(new Random(seed));
    }

    /// As many frames as a second has, or whatever is wanted. One differs from the next as a hand trembles.
    public List<Frame> frames(int count) {
        var random = new Random(seed ^ SCENE);
        var hall = Hall.random(random, WIDTH, HEIGHT);
        var trial = kind == Kind.EMPTY ? Trial.NONE : Trial.of(kind, severity, held(), random);
        return IntStream.range(0, count)
                .mapToObj(index -> frame(hall, trial, new Random(seed * 31 + index)))
                .toList();
    }

    private static Frame frame(Plane hall, Trial trial, Random tremor) {
        var pose = trial.pose().trembled(tremor);
        return new Shot(hall, trial.sheet(), pose, trial.faults().trembled(tremor), tremor).take();
    }
}
