package org.lectern.tag;

import java.util.List;

/** Says which tags are meant where somebody writes some. */
public interface TagReading {
    /** Where nothing is known of any tag. */
    TagReading AS_WRITTEN = slugs -> slugs;

    /** For each slug the tag that it means, in their order, each once. */
    List<String> meant(List<String> slugs);
}
