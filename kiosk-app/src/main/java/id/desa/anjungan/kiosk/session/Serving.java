package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.service.ServiceEffect;
import id.desa.anjungan.kiosk.service.ServiceEvent;
import id.desa.anjungan.kiosk.service.ServiceReducer;
import id.desa.anjungan.kiosk.service.ServiceState;
import java.util.Optional;

/// The session of whoever looks after the kiosk: begun only where nobody else's runs, and ended back there.
final class Serving {
    private Serving() {}

    /// @param closed the code of the closed screen it was begun at
    static Next<Session, Effect> knock(Session session, Optional<String> closed) {
        var begun = session.renewed(session.place());
        return next(begun, closed, ServiceReducer.knock(begun.turn()));
    }

    static Next<Session, Effect> show(Session session, Optional<String> closed, String pass) {
        var begun = session.renewed(session.place());
        return next(begun, closed, ServiceReducer.show(pass, begun.turn()));
    }

    static Next<Session, Effect> told(
            Session session, ServiceState service, Optional<String> closed, ServiceEvent event) {
        return next(session, closed, ServiceReducer.reduce(service, event, session.turn()));
    }

    /// Sent away, or gone.
    static Next<Session, Effect> left(Session session, ServiceState service, Optional<String> closed) {
        return next(session, closed, ServiceReducer.leave(service, session.turn()));
    }

    static Next<Session, Effect> next(
            Session session, Optional<String> closed, Next<ServiceState, ServiceEffect> next) {
        return next.within(
                service -> service instanceof ServiceState.Left
                        ? session.renewed(closed.<Place>map(Place.Closed::new).orElseGet(Place.Attract::new))
                        : session.at(new Place.Servicing(service, closed)),
                effect -> new Effect.Serve(session.id(), effect));
    }
}
