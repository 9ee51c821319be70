package id.desa.anjungan.backend.api;

/// A resident or a device asks for a human.
///
/// @param reason RESIDENT, or an IPP keyword such as `media-empty` behind `printer:`
public record OfficerCall(String reason) {}
