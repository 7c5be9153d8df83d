package org.lectern.importing.address;

import java.util.Optional;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.frontmatter.FrontMatter;

/** A site as its generator's settings describe it. */
interface Site {
    /** What stands before all paths: {@code https://example.com/blog}, {@code /blog}, or nothing; without a slash at its end. */
    String base();

    /** The path that the generator makes for a text; empty where the settings leave it open. */
    Optional<String> path(SourcePath file, FrontMatter stated);
}
