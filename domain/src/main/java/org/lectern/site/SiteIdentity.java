package org.lectern.site;

/** What tells this site from all others, whatever it is called and wherever it moves: ids that leave the site are made with it. */
public interface SiteIdentity {
    /** Letters and digits; made when it is asked for the first time, and the same ever after, on every node. */
    String id();

    /** From now on this site is the one with this id: it has moved here. What left the site under its former id is another site's. */
    void adopt(String id);
}
