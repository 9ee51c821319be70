package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// One job as a spooler or a printer tells it (RFC 8011 section 5.3).
///
/// @param impressions sides out, by the teller's own count; a spooler's count is of what it sent and proves nothing
record JobView(int id, String name, Stage stage, OptionalInt impressions) {
    /// In the order a job passes them.
    enum Stage {
        WAITING,
        RUNNING,
        COMPLETED,
        FAILED;

        boolean isOver() {
            return this == COMPLETED || this == FAILED;
        }
    }

    /// A name is trimmed: `javax.print` puts a blank before it.
    static JobView of(AttributeGroup job) {
        var id = job.getValue(Types.jobId);
        var name = job.getString(Types.jobName);
        var impressions = job.getValue(Types.jobImpressionsCompleted);
        return new JobView(
                id == null ? 0 : id,
                name == null ? "" : name.trim(),
                stage(job.getValue(Types.jobState)),
                impressions == null ? OptionalInt.empty() : OptionalInt.of(impressions));
    }

    /// One view of all that bears one name: after a spooler died a printer may have the same job twice, and paper
    /// of both. It is over once all of it is.
    static Optional<JobView> together(List<JobView> jobs) {
        return jobs.stream().reduce(JobView::with);
    }

    private JobView with(JobView other) {
        var newer = id > other.id ? this : other;
        var less = stage.compareTo(other.stage) < 0 ? stage : other.stage;
        return new JobView(newer.id, name, less, sum(impressions, other.impressions));
    }

    private static OptionalInt sum(OptionalInt one, OptionalInt other) {
        return one.isEmpty() ? other : OptionalInt.of(one.getAsInt() + other.orElse(0));
    }

    private static Stage stage(JobState state) {
        if (Objects.equals(state, JobState.completed)) {
            return Stage.COMPLETED;
        }
        if (Objects.equals(state, JobState.canceled) || Objects.equals(state, JobState.aborted)) {
            return Stage.FAILED;
        }
        return Objects.equals(state, JobState.pending) || Objects.equals(state, JobState.pendingHeld)
                ? Stage.WAITING
                : Stage.RUNNING;
    }
}
