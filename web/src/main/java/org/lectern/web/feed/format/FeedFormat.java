package org.lectern.web.feed.format;

import java.io.OutputStream;
import org.lectern.web.feed.Feed;

/** A way to write a feed. One class per format in this package; a feed is found at its address by the format's extension. */
public interface FeedFormat {
    /** Without the dot: {@code atom}. */
    String extension();

    /** Without parameters. */
    String mediaType();

    /** As it stands in the header. */
    default String contentType() {
        return mediaType() + ";charset=UTF-8";
    }

    /** Writes the whole document, in UTF-8. */
    void write(Feed feed, OutputStream out);
}
