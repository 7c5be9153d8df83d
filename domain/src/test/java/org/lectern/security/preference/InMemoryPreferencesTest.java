package org.lectern.security.preference;

/** The fake keeps the contract that the real store keeps. */
class InMemoryPreferencesTest implements KeptPreferencesContract {
    private final InMemoryPreferences kept = new InMemoryPreferences();

    @Override
    public KeptPreferences preferences() {
        return kept;
    }
}
