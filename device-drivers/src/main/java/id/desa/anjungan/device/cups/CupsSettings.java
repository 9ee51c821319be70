package id.desa.anjungan.device.cups;

import java.time.Duration;

/// How long each thing may take. Every print ends within [#sent], [#accepted], [#wholeJob] and
/// [#cancelled] together, and a cleared one within [#cancelled].
///
/// @param connect for reaching a spooler or a printer
/// @param answer for one reply of it
/// @param look pause between two looks at a running job
/// @param sent for handing the letter to the spooler, by whatever way
/// @param accepted from sending until the spooler lists the job
/// @param stoppedBeforePaper a stop this long with no sheet out gives the job up: the resident stands there
/// @param stoppedAfterPaper the same once a sheet is out, when somebody may be refilling the tray
/// @param settled wait for the printer's counter after the spooler says the job is over
/// @param settledAside the same where the spooler does not wait for the printer itself: it warms up first. Each side
///     that comes out starts this wait anew
/// @param cancelled wait for a cancelled job to leave the printer
/// @param wholeJob the longest a job may take
/// @param paused pause between two looks at whether the spooler stopped its queue
/// @param resumeAgain a queue that is stopped again this soon after it was resumed is left to a person
public record CupsSettings(
        Duration connect,
        Duration answer,
        Duration look,
        Duration sent,
        Duration accepted,
        Duration stoppedBeforePaper,
        Duration stoppedAfterPaper,
        Duration settled,
        Duration settledAside,
        Duration cancelled,
        Duration wholeJob,
        Duration paused,
        Duration resumeAgain) {

    public static final CupsSettings STANDARD = new CupsSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMillis(250),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(90),
            Duration.ofSeconds(5),
            Duration.ofSeconds(40),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10));

    /// @param time for handing a letter to the spooler
    CupsSettings withHandover(Duration time) {
        return new CupsSettings(
                connect,
                answer,
                look,
                time,
                accepted,
                stoppedBeforePaper,
                stoppedAfterPaper,
                settled,
                settledAside,
                cancelled,
                wholeJob,
                paused,
                resumeAgain);
    }

    /// @param time for one reply
    CupsSettings withAnswer(Duration time) {
        return new CupsSettings(
                connect,
                time,
                look,
                sent,
                accepted,
                stoppedBeforePaper,
                stoppedAfterPaper,
                settled,
                settledAside,
                cancelled,
                wholeJob,
                paused,
                resumeAgain);
    }

    public CupsSettings withStops(Duration beforePaper, Duration afterPaper) {
        return new CupsSettings(
                connect,
                answer,
                look,
                sent,
                accepted,
                beforePaper,
                afterPaper,
                settled,
                settledAside,
                cancelled,
                wholeJob,
                paused,
                resumeAgain);
    }
}
