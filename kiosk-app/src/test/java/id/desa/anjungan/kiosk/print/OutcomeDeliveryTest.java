package id.desa.anjungan.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.kiosk.courier.Delivery.Hearing;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeDeliveryTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void tellsTheVillageWhatBecameOfTheGrant() {
        assertThat(delivered(
                        "{\"disposition\":\"PRINTED\",\"evidence\":\"COUNTER\",\"impressions\":1}",
                        new Answer.Ok<>(true)))
                .isEqualTo(new Hearing.Heard());
        assertThat(heard).containsExactly("grant-1 PRINTED");
    }

    @Test
    void waitsWhenTheVillageDoesNotKnowThisKiosk() {
        assertThat(delivered("{\"disposition\":\"UNCERTAIN\",\"impressions\":0}", refused(401, Problem.KIOSK_UNKNOWN)))
                .isEqualTo(new Hearing.Later(Problem.KIOSK_UNKNOWN));
    }

    @Test
    void givesUpWhatIsRefusedForGood() {
        assertThat(delivered("{\"disposition\":\"UNCERTAIN\",\"impressions\":0}", refused(404, Problem.NOT_FOUND)))
                .isEqualTo(new Hearing.Never(Problem.NOT_FOUND));
    }

    @Test
    void givesUpAReportThatNobodyCanRead() {
        assertThat(delivered("{\"disposition\":\"EATEN\"}", new Answer.Ok<>(true)))
                .isEqualTo(new Hearing.Never("unreadable"));
        assertThat(heard).isEmpty();
    }

    private Hearing delivered(String body, Answer<Boolean> answer) {
        var village = new ReportHearingVillage((grant, report) -> {
            heard.add(grant + " " + report.disposition());
            return answer;
        });
        return new OutcomeDelivery(village)
                .deliver(new Outbox.Entry(1, "print-outcome", "anj-1/x", "grant-1", body, 0));
    }

    private static Answer<Boolean> refused(int status, String code) {
        return new Answer.Refused<>(new Problem("about:blank", "x", status, code, null, null, null, null));
    }
}
