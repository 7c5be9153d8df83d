package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The running imports that somebody wants to end. */
@ApplicationScoped
public class Cancellations {
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    public void ask(String run) {
        asked.add(run);
    }

    public boolean isAsked(String run) {
        return asked.contains(run);
    }

    public void forget(String run) {
        asked.remove(run);
    }
}
