package org.lectern.site;

/** {@link SiteIdentity} in memory. */
public final class InMemorySiteIdentity implements SiteIdentity {
    private String id;

    public InMemorySiteIdentity(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void adopt(String id) {
        this.id = id;
    }
}
