package org.lectern.importing.notes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.notes.Block.Sort;

/** What the README of a folder says of a file, in the section that links to it: where the slides are. */
final class ContentsEntry {
    private static final int HEAD = 64 * 1024;

    private ContentsEntry() {}

    static Optional<TalkLinks> of(SourceFile file) throws Unreadable {
        Optional<SourceFile> readme = file.beside("README.md");
        if (readme.isEmpty() || file.path().stem().equalsIgnoreCase("readme")) {
            return Optional.empty();
        }
        String contents = new String(readme.get().head(HEAD), StandardCharsets.UTF_8);
        List<Block> blocks = Outline.of(contents);
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean isLinked = text.contains("](./" + file.path().name() + ")")
                    || text.contains("](" + file.path().name() + ")");
            if (isLinked && isOfHeading(blocks, i, text)) {
                return Optional.of(TalkLinks.of(contents, section(blocks, i)));
            }
        }
        return Optional.empty();
    }

    /** A list of all files is about none of them. */
    private static boolean isOfHeading(List<Block> blocks, int at, String text) {
        return at > 0 && text.split("\\.md\\)", -1).length == 2;
    }

    private static List<Block> section(List<Block> blocks, int at) {
        int start = at;
        while (start > 0 && !blocks.get(start - 1).is(Sort.HEADING)) {
            start--;
        }
        int end = at;
        while (end < blocks.size() && !blocks.get(end).is(Sort.HEADING)) {
            end++;
        }
        return blocks.subList(start, end);
    }
}
