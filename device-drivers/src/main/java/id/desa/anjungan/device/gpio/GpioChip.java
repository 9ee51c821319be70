package id.desa.anjungan.device.gpio;

import java.nio.file.Path;

/// A gpiochip of this machine.
///
/// @param device such as `/dev/gpiochip0`; the number may be another one after a restart
/// @param name as the kernel calls it, such as `gpiochip0`
/// @param label what it is, such as `pinctrl-rp1`; stays
/// @param lines how many it has, at offsets from 0
public record GpioChip(Path device, String name, String label, int lines) {}
