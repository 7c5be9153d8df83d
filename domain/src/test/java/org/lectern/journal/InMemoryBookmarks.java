package org.lectern.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Bookmarks for tests of readers. */
public final class InMemoryBookmarks implements Bookmarks {
    private record Place(long number, long holder) {}

    private final Map<String, Place> places = new HashMap<>();

    @Override
    public synchronized OptionalLong of(String reader) {
        Place place = places.get(reader);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place.number());
    }

    @Override
    public synchronized boolean move(String reader, long number, long holder) {
        Place place = places.get(reader);
        if (place != null && place.holder() > holder) {
            return false;
        }
        places.put(reader, new Place(number, holder));
        return true;
    }
}
