package org.lectern.syndication;

import java.io.IOException;

/** Who tells readers of feeds that something is new. */
interface Hub {
    /**
     * Says that a feed changed.
     *
     * @param feed its address
     * @throws IOException if the hub could not be asked, or wants to be asked later
     */
    void tell(String feed) throws IOException;
}
