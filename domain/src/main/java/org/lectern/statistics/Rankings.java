package org.lectern.statistics;

import java.util.List;

/** The events, series and people that most posts mention, those first, at most {@value #MOST} of each. */
public record Rankings(List<Ranked> events, List<Ranked> series, List<Ranked> people) {
    public static final int MOST = 100;

    public Rankings {
        events = List.copyOf(events);
        series = List.copyOf(series);
        people = List.copyOf(people);
    }
}
