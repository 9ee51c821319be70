package id.desa.anjungan.kiosk.courier;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.Set;

/// Tells the village one kind of message. Telling it twice must change nothing there: the answer to the first may have
/// been lost. Blocks; on the courier's thread.
@FunctionalInterface
public interface Delivery {
    Hearing deliver(Outbox.Entry entry);

    /// What became of the telling.
    sealed interface Hearing {
        record Heard() implements Hearing {}

        /// The village cannot be reached, nor by any other message just now.
        record NoLink(String fault) implements Hearing {}

        /// The village answered, and wants it later.
        record Later(String why) implements Hearing {}

        /// It will be refused for ever.
        record Never(String why) implements Hearing {}

        /// Refusals that say nothing about the message itself.
        Set<String> LATER = Set.of(Problem.USE_DPOP_NONCE, Problem.KIOSK_UNKNOWN, Problem.SLOW_DOWN, Problem.INTERNAL);

        int SERVER = 500;

        static Hearing of(Answer<?> answer) {
            return switch (answer) {
                case Answer.Ok<?> _ -> new Heard();
                case Answer.Refused<?>(var problem) ->
                    LATER.contains(problem.code()) || problem.status() >= SERVER
                            ? new Later(problem.code())
                            : new Never(problem.code());
                case Answer.Unavailable<?>(var fault) -> new NoLink(fault.name());
            };
        }
    }
}
