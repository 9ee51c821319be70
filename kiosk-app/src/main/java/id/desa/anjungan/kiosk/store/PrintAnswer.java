package id.desa.anjungan.kiosk.store;

import java.time.Instant;

/// A person's word on whether a sheet came out.
///
/// @param who RESIDENT or OFFICER
/// @param answer CAME_OUT, NOT_OUT or NOT_SURE of a resident; PRINTED or NOT_PRINTED of an officer
public record PrintAnswer(String who, String answer, Instant at) {}
