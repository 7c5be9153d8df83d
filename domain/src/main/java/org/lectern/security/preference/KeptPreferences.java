package org.lectern.security.preference;

/** Everybody's preferences. */
public interface KeptPreferences {
    /** {@link Preferences#NONE} where nothing was kept. */
    Preferences find(String user);

    void keep(String user, Preferences preferences);
}
