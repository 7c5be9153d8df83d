package org.lectern.importing.sidecar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatters;
import org.lectern.importing.frontmatter.NikolaFields;
import org.lectern.importing.text.TextDecoding;

/** Nikola's {@code post.meta} beside {@code post.md}: its fields, or front matter in YAML or TOML. */
@ApplicationScoped
public class Sidecars {
    public static final String EXTENSION = "meta";

    /** Of the texts that may have one, in the order in which they are looked for. */
    private static final List<String> TEXTS = List.of(
            "md",
            "rst",
            "html",
            "txt",
            "ipynb",
            "markdown",
            "mdown",
            "htm",
            "rest",
            "org",
            "wiki",
            "adoc",
            "textile",
            "php",
            "pandoc");

    private static final int MAX_BYTES = 1024 * 1024;

    private final FrontMatters frontMatters;

    /** For the container's proxy. */
    protected Sidecars() {
        this(new FrontMatters(List.of()));
    }

    @Inject
    public Sidecars(FrontMatters frontMatters) {
        this.frontMatters = frontMatters;
    }

    /** What the sidecar of a text says; nothing if it has none. */
    public FrontMatter of(SourceFile text) throws Unreadable {
        Optional<SourceFile> sidecar = text.beside(text.path().stem() + "." + EXTENSION);
        if (sidecar.isEmpty()) {
            return FrontMatter.NONE;
        }
        try {
            return fields(sidecar.get());
        } catch (Unreadable reason) {
            throw new Unreadable("its " + sidecar.get().path().name() + " cannot be read: " + reason.getMessage());
        }
    }

    public FrontMatter fields(SourceFile sidecar) throws Unreadable {
        String content = TextDecoding.decode(sidecar.bytes(MAX_BYTES)).text();
        if (NikolaFields.areAll(content)) {
            return NikolaFields.of(content);
        }
        FrontMatters.Parted parted = frontMatters.part(content);
        if (parted.frontMatter().fields().isEmpty()) {
            throw new Unreadable("has no lines of '.. name: value' and no front matter");
        }
        return parted.frontMatter();
    }

    /** The text that a sidecar describes, if it was given too. */
    public Optional<SourcePath> text(SourceFile sidecar) {
        return TEXTS.stream()
                .flatMap(extension -> sidecar.beside(sidecar.path().stem() + "." + extension).stream())
                .map(SourceFile::path)
                .findFirst();
    }
}
