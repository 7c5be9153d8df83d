package org.lectern.importing.frontmatter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;

/** Finds and reads the front matter of texts, in whatever notation it is. */
@ApplicationScoped
public class FrontMatters {
    /** In characters. */
    static final int MAX_LENGTH = 1024 * 1024;

    /** Of values in values. */
    static final int MAX_DEPTH = 40;

    private final List<Notation> notations;

    /** For the container's proxy. */
    protected FrontMatters() {
        this(List.of());
    }

    @Inject
    public FrontMatters(@Any Instance<Notation> notations) {
        this(notations.stream().toList());
    }

    public FrontMatters(List<Notation> notations) {
        this.notations = notations;
    }

    /** @param text what is not front matter, as it was */
    public record Parted(FrontMatter frontMatter, String text) {}

    public Parted part(String text) throws Unreadable {
        for (Notation notation : notations) {
            Optional<Block> block = notation.block(text);
            if (block.isPresent()) {
                return new Parted(parse(notation, block.get()), block.get().rest());
            }
        }
        return new Parted(FrontMatter.NONE, text);
    }

    /** Whether the text begins with front matter, as far as its first lines tell. */
    public boolean isBegun(String beginning) {
        for (Notation notation : notations) {
            try {
                if (notation.block(beginning).isPresent()) {
                    return true;
                }
            } catch (Unreadable begunAndNotEnded) {
                return true;
            }
        }
        return false;
    }

    private static FrontMatter parse(Notation notation, Block block) throws Unreadable {
        if (block.content().length() > MAX_LENGTH) {
            throw new Unreadable(
                    block.firstLine(),
                    "its front matter has " + block.content().length() + " characters; at most " + MAX_LENGTH
                            + " are read");
        }
        return notation.parse(block);
    }
}
