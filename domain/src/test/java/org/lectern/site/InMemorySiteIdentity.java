package org.lectern.site;

import com.github.f4b6a3.ulid.UlidCreator;

/** A test's. */
public final class InMemorySiteIdentity implements SiteIdentity {
    private String id = UlidCreator.getUlid().toString();

    @Override
    public synchronized String id() {
        return id;
    }

    @Override
    public synchronized void adopt(String other) {
        id = other;
    }
}
