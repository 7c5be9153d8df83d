package org.lectern.security.preference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The preferences of a test. */
public final class InMemoryPreferences implements KeptPreferences {
    private final Map<String, Preferences> kept = new ConcurrentHashMap<>();

    @Override
    public Preferences find(String user) {
        return kept.getOrDefault(user, Preferences.NONE);
    }

    @Override
    public void keep(String user, Preferences preferences) {
        kept.put(user, preferences);
    }
}
