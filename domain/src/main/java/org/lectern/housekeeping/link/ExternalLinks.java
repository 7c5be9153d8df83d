package org.lectern.housekeeping.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The addresses on other sites that posts link to. Every method throws {@link org.lectern.post.StoreUnavailable} as others do. */
public interface ExternalLinks {
    /** Those that are known, in no particular order. */
    List<ExternalLink> findAll(Collection<String> addresses);

    /** Adds those that are not known yet. */
    void addMissing(Collection<ExternalLink> links);

    /** Those that are to be looked at by now, the longest waiting first. */
    List<ExternalLink> due(Instant now, int limit);

    /** In place of what was known of the address. */
    void save(ExternalLink link);
}
