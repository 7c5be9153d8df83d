package org.lectern.importing.frontmatter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.file.Unreadable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 between lines of three dashes, as Jekyll brought it into use. */
@ApplicationScoped
public class Yaml implements Notation {
    private static final Fences FENCES = new Fences("---", Set.of("---", "..."));
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(FrontMatters.MAX_LENGTH)
            .build();

    @Override
    public Optional<Block> block(String text) throws Unreadable {
        return FENCES.block(text);
    }

    @Override
    public FrontMatter parse(Block block) throws Unreadable {
        try {
            StreamReader reader = new StreamReader(SETTINGS, block.content());
            Optional<Node> root =
                    new Composer(SETTINGS, new ShallowParser(new ParserImpl(SETTINGS, reader))).getSingleNode();
            return root.isEmpty() ? FrontMatter.NONE : new YamlValues(block.firstLine()).fields(root.get());
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(Mark::getLine).orElse(0);
            throw unreadable(block.firstLine() + line, malformed.getProblem());
        } catch (ReaderException unprintable) {
            throw unreadable(
                    lineOf(unprintable, block),
                    "a character that YAML does not allow (U+" + String.format("%04X", unprintable.getCodePoint())
                            + ")");
        } catch (YamlEngineException malformed) {
            throw unreadable(block.firstLine(), malformed.getMessage());
        }
    }

    private static Unreadable unreadable(int line, String problem) {
        String oneLine = problem.strip().replaceAll("\\s+", " ");
        return new Unreadable(line, "its front matter is no YAML: " + oneLine);
    }

    private static int lineOf(ReaderException unprintable, Block block) {
        return block.firstLine()
                + (int) block.content()
                        .codePoints()
                        .limit(unprintable.getPosition())
                        .filter(point -> point == '\n')
                        .count();
    }
}
