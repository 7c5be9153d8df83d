package org.lectern.exporting.leave;

import java.util.Map;
import org.lectern.image.Image;

/** What a generator of static sites wants otherwise than another. */
public interface Generator {
    /** Files beside the posts, by their paths: settings, and templates to begin with. */
    Map<String, String> setUp();

    /** Where the post's text is. @param extension {@code md} or {@code html} */
    String file(LeavingPost post, String extension);

    /** Where an image is that this post shows, and what its text calls it. */
    Picture picture(LeavingPost post, Image image);

    /** @param reference as it stands in a text */
    record Picture(String file, String reference) {}

    FieldNames names();

    /**
     * What it calls things that generators call differently.
     *
     * @param addresses where the post was before
     */
    record FieldNames(String modified, String kind, String language, String addresses) {}

    /** What else it has to be told about a post. @param text as it is written into the file */
    Map<String, Object> further(LeavingPost post, String text);

    /** The text so that the generator makes nothing else of it than what it is. */
    String text(String source);

    /** Where the posts with a tag are listed. @param path as the weblog has it: {@code /tags/SLUG} */
    String tag(String path);

    /** Where the site's feed is. */
    String feed();
}
