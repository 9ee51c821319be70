package id.desa.anjungan.kiosk.store;

import java.util.UUID;

/// Something that was done here, before it has its place in the chain.
///
/// @param session empty outside of one
/// @param level of the sign-in, or empty
/// @param act such as `signed-in`
/// @param who how the village names the resident to this kiosk, or empty: never a name or a NIK
/// @param subject an opaque id, or empty
public record AuditLine(String session, Actor actor, String level, String act, String who, String subject) {
    private static final String PLAIN = "[A-Za-z0-9._:/-]*";
    private static final String LEFT_OUT = "left-out";

    public enum Actor {
        KIOSK,
        NOBODY,
        RESIDENT,
        OFFICER
    }

    /// Whatever is not opaque, such as an id that a foreign village made up, is left out: what is done must not fail
    /// because it is written down.
    public AuditLine {
        session = opaque(session);
        level = opaque(level);
        act = opaque(act);
        who = opaque(who);
        subject = opaque(subject);
    }

    private static String opaque(String text) {
        return text.matches(PLAIN) ? text : LEFT_OUT;
    }

    public static AuditLine of(Actor actor, String act) {
        return new AuditLine("", actor, "", act, "", "");
    }

    public AuditLine in(UUID now) {
        return new AuditLine(now.toString(), actor, level, act, who, subject);
    }

    public AuditLine by(String ref, String levelNow) {
        return new AuditLine(session, actor, levelNow, act, ref, subject);
    }

    public AuditLine about(String id) {
        return new AuditLine(session, actor, level, act, who, id);
    }
}
