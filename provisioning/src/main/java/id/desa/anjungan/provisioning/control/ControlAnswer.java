package id.desa.anjungan.provisioning.control;

import tools.jackson.databind.JsonNode;

/// What came of asking the kiosk.
public sealed interface ControlAnswer {
    record Done(JsonNode result) implements ControlAnswer {}

    record Refused(ControlReply.Refusal code, String why) implements ControlAnswer {}

    /// No kiosk runs on this machine: there is no socket, or nobody listens behind it any more.
    record NotRunning() implements ControlAnswer {}

    /// The socket is there and this user may not open it.
    record NoPermission() implements ControlAnswer {}

    /// It was asked and did not answer in time: it hangs, or is as good as hung.
    record Silent() implements ControlAnswer {}

    /// Something answered that is no kiosk, or broke off.
    record Garbled() implements ControlAnswer {}
}
