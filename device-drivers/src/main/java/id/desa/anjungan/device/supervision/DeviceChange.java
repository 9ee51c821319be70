package id.desa.anjungan.device.supervision;

import id.desa.anjungan.device.DeviceStatus;

/// A device says something new of itself.
///
/// @param device its name in the settings, such as `receipt-printer`
public record DeviceChange(String device, DeviceStatus status) {}
