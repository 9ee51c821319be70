package id.desa.anjungan.backend.api;

import java.util.Objects;

/// A resident or a device asks for a human.
///
/// @param reason RESIDENT, `print-uncertain`, or an IPP keyword such as `media-empty` behind `printer:`
public record OfficerCall(String reason) {
    public OfficerCall {
        Objects.requireNonNull(reason, "reason");
    }
}
