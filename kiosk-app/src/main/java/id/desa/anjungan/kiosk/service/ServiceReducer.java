package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.ServiceState.AtDoor;
import id.desa.anjungan.kiosk.service.ServiceState.Inside;
import id.desa.anjungan.kiosk.service.ServiceState.Left;
import id.desa.anjungan.kiosk.service.door.Answer;
import id.desa.anjungan.kiosk.service.door.DoorReducer;
import id.desa.anjungan.kiosk.service.door.DoorState;
import id.desa.anjungan.kiosk.service.door.Entry;
import id.desa.anjungan.kiosk.service.door.Proof;
import id.desa.anjungan.kiosk.service.glass.GlassReducer;
import java.util.Optional;

/// Service mode, from the knock to the way out. What happens inside is [Rooms]'.
public final class ServiceReducer {
    private static final int LOOK_EVERY_SECONDS = 3;

    private ServiceReducer() {}

    /// Somebody held the corner of a screen nobody was using.
    public static Next<ServiceState, ServiceEffect> knock(Turn turn) {
        return door(DoorReducer.knock(turn));
    }

    /// Somebody held a pass before the scanner of a screen nobody was using.
    public static Next<ServiceState, ServiceEffect> show(String scanned, Turn turn) {
        return door(DoorReducer.show(new Proof.Shown(scanned), turn));
    }

    public static Next<ServiceState, ServiceEffect> reduce(ServiceState state, ServiceEvent event, Turn turn) {
        return switch (state) {
            case AtDoor(var door) -> atDoor(door, event, turn);
            case Inside inside -> Rooms.reduce(inside, event, turn);
            case Left _ -> Next.stay(state);
        };
    }

    private static Next<ServiceState, ServiceEffect> atDoor(DoorState door, ServiceEvent event, Turn turn) {
        return switch (event) {
            case ServiceEvent.Pressed(var action) ->
                action.equals("back") ? backFrom(door) : door(DoorReducer.pressed(door, action, turn));
            case ServiceEvent.Scanned(var text) -> door(DoorReducer.scanned(door, text, turn));
            case ServiceEvent.Noticed(var news) -> door(DoorReducer.noticed(door, news, turn));
            case ServiceEvent.Answered(var call, var answer) ->
                door instanceof DoorState.Checking(var asked, var _, var _) && asked == call
                        ? answered(answer)
                        : Next.stay(new AtDoor(door));
            case ServiceEvent.Looked _,
                    ServiceEvent.Found _,
                    ServiceEvent.GlassIs _,
                    ServiceEvent.Measured _,
                    ServiceEvent.WifiCame _,
                    ServiceEvent.Joined _,
                    ServiceEvent.Reported _,
                    ServiceEvent.StillOn _ -> Next.stay(new AtDoor(door));
        };
    }

    private static Next<ServiceState, ServiceEffect> backFrom(DoorState door) {
        return Next.stay(
                door instanceof DoorState.Typing ? new AtDoor(DoorReducer.shut(Optional.empty())) : new Left());
    }

    private static Next<ServiceState, ServiceEffect> answered(Answer answer) {
        return switch (answer) {
            case Answer.Open(var entry) -> inside(entry);
            case Answer.Shut(var refusal) -> Next.stay(new AtDoor(DoorReducer.shut(Optional.of(refusal))));
            case Answer.ShowSomething _ -> Next.stay(new AtDoor(DoorReducer.shut(Optional.empty())));
        };
    }

    private static Next<ServiceState, ServiceEffect> inside(Entry entry) {
        return Next.run(Inside.entered(entry, Overview.NOTHING_YET, new Room.Menu(0)), new ServiceEffect.Look());
    }

    /// Gives up what never came back, and looks at everything from time to time.
    public static Next<ServiceState, ServiceEffect> ticked(ServiceState state, Turn turn) {
        return switch (state) {
            case AtDoor(var door) -> Next.stay(new AtDoor(DoorReducer.ticked(door, turn)));
            case Inside inside -> {
                var next = Rooms.ticked(inside, turn);
                yield turn.now().getEpochSecond() % LOOK_EVERY_SECONDS == 0 ? next.and(new ServiceEffect.Look()) : next;
            }
            case Left _ -> Next.stay(state);
        };
    }

    /// What is left to do once whoever was inside has gone, or was sent away.
    public static Next<ServiceState, ServiceEffect> leave(ServiceState state, Turn turn) {
        var left = Next.<ServiceState, ServiceEffect>stay(new Left());
        if (!(state instanceof Inside inside)) {
            return left;
        }
        var gone = left.and(new ServiceEffect.Leave(inside.entry()));
        return inside.room() instanceof Room.Glass(var glass)
                ? GlassReducer.left(glass, turn)
                        .map(deed -> gone.and(Rooms.effect(inside.entry(), deed, turn)))
                        .orElse(gone)
                : gone;
    }

    private static Next<ServiceState, ServiceEffect> door(Next<DoorState, DoorReducer.Deed> next) {
        return next.within(AtDoor::new, deed -> switch (deed) {
            case DoorReducer.Deed.Knock(var call) -> new ServiceEffect.Knock(call);
            case DoorReducer.Deed.Show(var call, var proof) -> new ServiceEffect.Check(call, proof);
        });
    }
}
