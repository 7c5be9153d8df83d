package org.lectern.site;

import com.github.f4b6a3.ulid.UlidCreator;

/** A test's. */
public final class InMemorySiteIdentity implements SiteIdentity {
    private String id;

    public InMemorySiteIdentity() {
        this(UlidCreator.getUlid().toString());
    }

    public InMemorySiteIdentity(String id) {
        this.id = id;
    }

    @Override
    public synchronized String id() {
        return id;
    }

    @Override
    public synchronized void adopt(String other) {
        id = other;
    }
}
