package org.lectern.importing.frontmatter;

import java.util.Optional;
import org.lectern.importing.file.Unreadable;

/** A way of writing front matter. */
public interface Notation {
    /** Where the front matter stands in a text; empty: the text has none in this notation. Looks at nothing but the text's first lines. */
    Optional<Block> block(String text) throws Unreadable;

    /**
     * The fields of a block that this notation found.
     *
     * @throws Unreadable with the line in the file
     */
    FrontMatter parse(Block block) throws Unreadable;
}
