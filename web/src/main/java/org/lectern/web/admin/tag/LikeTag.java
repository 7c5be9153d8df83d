package org.lectern.web.admin.tag;

import java.io.Serializable;

/** A tag that a new one looks like. @param how in what, in words that go on "... and ... " */
public record LikeTag(String slug, String label, long posts, String how) implements Serializable {}
