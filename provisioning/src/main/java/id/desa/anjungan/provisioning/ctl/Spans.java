package id.desa.anjungan.provisioning.ctl;

/// A span of time as a person says it.
final class Spans {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Spans() {}

    static String said(long seconds, Words words) {
        if (seconds < 2 * MINUTE) {
            return words.say("span.seconds", String.valueOf(seconds));
        }
        if (seconds < 2 * HOUR) {
            return words.say("span.minutes", String.valueOf(seconds / MINUTE));
        }
        return seconds < 2 * DAY
                ? words.say("span.hours", String.valueOf(seconds / HOUR))
                : words.say("span.days", String.valueOf(seconds / DAY));
    }
}
