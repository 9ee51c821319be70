package id.desa.anjungan.device.inventory;

import id.desa.anjungan.device.DeviceStatus;

/// Something on this machine that a kiosk could use.
///
/// @param kind the setting it could stand in, such as `receipt-printer`
/// @param uri what to write there
/// @param model make and model as the device says it; empty where it does not
public record FoundDevice(String kind, String uri, String model, DeviceStatus status) {}
