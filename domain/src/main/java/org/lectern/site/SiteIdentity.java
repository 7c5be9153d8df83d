package org.lectern.site;

/** What tells this site from all others, whatever it is called and wherever it moves: ids that leave the site are made with it. */
public interface SiteIdentity {
    /** Letters and digits; made when it is asked for the first time, and the same ever after, on every node. */
    String id();
}
