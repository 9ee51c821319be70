package id.desa.anjungan.device.camera;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a code from where its finder patterns are: fits a lattice to what is known of it, and reads the modules by
/// their light, not by pixels made black or white.
final class LatticeReader {
    private static final double WORTH_FITTING = 0.3;
    private static final double WORTH_READING = 0.5;
    private static final int MOST_FITTED = 3;
    /// A module of more pixels than this is read from a smaller picture, with less noise.
    private static final double PITCH_TO_SHRINK = 5;

    private final Map<Integer, Known> sizes = new HashMap<>();

    private record Candidate(Lattice lattice, double agreement) {}

    /// @param grey with dark modules on light ground
    Optional<String> read(Grey grey, List<Finder> finders) {
        var candidates = Corners.lattices(finders).stream()
                .map(lattice -> new Candidate(lattice, fit(grey, lattice).roughAgreement(lattice)))
                .filter(candidate -> candidate.agreement > WORTH_FITTING)
                .sorted(Comparator.comparingDouble(Candidate::agreement).reversed())
                .limit(MOST_FITTED)
                .toList();
        for (var candidate : candidates) {
            var read = read(grey, candidate.lattice);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private LatticeFit fit(Grey grey, Lattice lattice) {
        return new LatticeFit(grey, known(lattice.size()));
    }

    private Known known(int size) {
        return sizes.computeIfAbsent(size, Known::of);
    }

    private Optional<String> read(Grey frame, Lattice first) {
        var grey = first.pitch() > PITCH_TO_SHRINK * frame.scale() ? frame.halved() : frame;
        var fit = fit(grey, first);
        var flat = fit.improved(first, Lattice.FLAT);
        if (fit.agreement(flat) < WORTH_READING) {
            return Optional.empty();
        }
        var read = Modules.of(grey, known(flat.size()), flat).read();
        if (read.isPresent()) {
            return read;
        }
        var bent = fit.improved(flat, Lattice.BENT);
        read = Modules.of(grey, known(flat.size()), bent).read();
        if (read.isPresent()) {
            return read;
        }
        var all = fit.improved(bent, Lattice.ALL);
        return Modules.of(grey, known(flat.size()), all).read();
    }
}
