package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

/** The licence that lies beside somebody's texts. It is rejected by name, as it is no post. */
@ApplicationScoped
public class Licences implements SourceFormat {
    private static final Set<String> NAMES = Set.of("license", "licence", "copying", "unlicense");
    private static final Set<String> EXTENSIONS = Set.of("", "md", "txt", "markdown", "rst");
    private static final int HEAD = 4 * 1024;

    /** What licences of texts and programs say, in lower case. */
    private static final List<String> PHRASES = List.of(
            "permission is hereby granted",
            "redistribution and use",
            "creative commons",
            "cc0",
            "apache license",
            "gnu general public",
            "copyright",
            "all rights reserved",
            "public domain");

    @Override
    public String label() {
        return "Licences (not imported)";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        boolean isNamed = NAMES.contains(file.path().stem().toLowerCase(Locale.ROOT))
                && EXTENSIONS.contains(file.path().extension());
        if (!isNamed) {
            return Recognition.NONE;
        }
        String text = new String(file.head(HEAD), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        boolean isPost = text.startsWith("---") || text.startsWith("+++") || text.startsWith("{");
        return !isPost && PHRASES.stream().anyMatch(text::contains) ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        throw new Unreadable("is a licence, not a post");
    }
}
