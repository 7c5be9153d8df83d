package org.lectern.importing.text;

import java.util.Set;

/** How files with Markdown in them are called. */
public final class MarkdownNames {
    /** Of Markdown alone. */
    public static final Set<String> PLAIN = Set.of("md", "markdown", "mdown", "mkd", "mkdn");

    /** Of Markdown with something else in it: components, code that is run. */
    private static final Set<String> MIXED = Set.of("mdx", "rmd", "qmd");

    private MarkdownNames() {}

    public static boolean isMarkdown(String extension) {
        return PLAIN.contains(extension) || MIXED.contains(extension);
    }
}
