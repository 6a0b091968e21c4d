package io.github.helplines.directory.service.app.monitoring;

import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import java.util.List;

/**
 * Tells several.
 *
 * @param observers in the order they are told
 */
public record EveryObserver(List<TrafficObserver> observers) implements TrafficObserver {
    public EveryObserver {
        observers = List.copyOf(observers);
    }

    @Override
    public void answered(Answered answered) {
        for (TrafficObserver observer : observers) {
            observer.answered(answered);
        }
    }

    @Override
    public void turnedAway(String kind) {
        for (TrafficObserver observer : observers) {
            observer.turnedAway(kind);
        }
    }
}
