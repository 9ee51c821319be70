package id.desa.anjungan.device.camera;

import java.util.Optional;

/// One way to look for a code in a frame. Some find what others do not.
@FunctionalInterface
interface QrLook {
    Optional<String> at(Grey frame);
}
