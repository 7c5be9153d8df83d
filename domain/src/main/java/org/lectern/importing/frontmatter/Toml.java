package org.lectern.importing.frontmatter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.file.Unreadable;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** TOML 1.0 between lines of three plus signs, as Hugo brought it into use. */
@ApplicationScoped
public class Toml implements Notation {
    private static final Fences FENCES = new Fences("+++", Set.of("+++"));

    @Override
    public Optional<Block> block(String text) throws Unreadable {
        return FENCES.block(text);
    }

    @Override
    public FrontMatter parse(Block block) throws Unreadable {
        TomlNesting.check(block);
        TomlParseResult parsed = parsed(block);
        if (parsed.hasErrors()) {
            TomlParseError error = parsed.errors().get(0);
            String oneLine = error.getMessage().strip().replaceAll("\\s+", " ");
            throw new Unreadable(
                    block.firstLine() + error.position().line() - 1, "its front matter is no TOML: " + oneLine);
        }
        return FrontMatter.of(TomlValues.map(parsed));
    }

    /** The parser asserts what malformed escapes and dates do not keep. */
    private static TomlParseResult parsed(Block block) throws Unreadable {
        try {
            return org.tomlj.Toml.parse(block.content());
        } catch (RuntimeException | AssertionError malformed) {
            throw new Unreadable(block.firstLine(), "its front matter is no TOML that can be read");
        }
    }
}
