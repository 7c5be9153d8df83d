package org.lectern.importing.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.importing.file.SourcePath;

/** What a site generator makes pages by: Liquid, Go's templates, Jinja, Nunjucks, Tera. */
public final class PageTemplate {
    /** Of Jekyll, Eleventy, Hugo, Zola, Pelican and Nikola. */
    private static final Set<String> FOLDERS = Set.of("_layouts", "_includes", "layouts", "templates");

    private static final Pattern BEGINNING =
            Pattern.compile("^[\\s\\uFEFF]*(?:\\{\\{-?\\s*(?:define|block|template)\\s*\"|\\{%-?\\s*extends\\s)");

    private PageTemplate() {}

    /** A text about templates is none: it neither lies where templates lie nor begins as they do. */
    public static boolean is(SourcePath path, String text) {
        boolean isFilledIn = text.contains("{{") || text.contains("{%");
        return isFilledIn && path.folders().stream().anyMatch(FOLDERS::contains)
                || BEGINNING.matcher(text).find();
    }
}
