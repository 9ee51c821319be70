package id.desa.anjungan.device.inventory;

import java.util.List;

/// Looks for one sort of device on this machine. Opens nothing that somebody else may be using, changes nothing, and
/// ends within three seconds.
@FunctionalInterface
public interface Finder {
    List<FoundDevice> find();
}
