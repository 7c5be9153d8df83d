package org.lectern.site;

import java.util.OptionalLong;

/** How much room a database elsewhere takes. */
public interface StoreSpace {
    /**
     * In bytes, as the database reckons it.
     *
     * @return empty: what is stored lies in the {@linkplain DataFolder data folder}, or the database does not say
     * @throws org.lectern.post.StoreUnavailable if the store does not answer
     */
    OptionalLong elsewhere();
}
