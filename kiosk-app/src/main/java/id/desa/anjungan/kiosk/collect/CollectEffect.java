package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.kiosk.paper.PaperEffect;

public sealed interface CollectEffect {
    record LoadRequests(int call) implements CollectEffect {}

    record Elevate(int call, String slip) implements CollectEffect {
        @Override
        public String toString() {
            return "Elevate[masked]";
        }
    }

    record AskGrant(int call, String letterId) implements CollectEffect {}

    record Fetch(int call, PrintGrant grant) implements CollectEffect {}

    record Print(int call, PrintGrant grant, byte[] document) implements CollectEffect {
        @Override
        public boolean equals(Object other) {
            return other instanceof Print that && call == that.call && grant.equals(that.grant);
        }

        @Override
        public int hashCode() {
            return call;
        }

        @Override
        public String toString() {
            return "Print[masked]";
        }
    }

    record Paper(PaperEffect effect) implements CollectEffect {}
}
