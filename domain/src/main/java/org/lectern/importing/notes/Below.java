package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.importing.notes.Block.Sort;
import org.lectern.importing.notes.Told.Way;
import org.lectern.post.part.Span;

/**
 * Reads what stands below a talk's heading and before the notes: {@code Presented by Ann Lee}, a line that holds nothing but names, names in
 * bold, links, handles, and a block quote, which is what the speakers say of their talk.
 */
final class Below {
    private static final Pattern LABEL = Pattern.compile(
            "^[*_]*(?:(presented\\s+by|spoken\\s+by)|presenters?|presentors?|speakers?|panell?ists?|by)\\b[*_]*\\s*(:?)[*_]*\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD = Pattern.compile("^\\s*\\*\\*([^*]+)\\*{1,2}\\s*$");
    private static final Pattern LINK_ONLY = Pattern.compile(
            "^[\\s\\])(]*(?:(?:slides|link|links|video|recording|transcription|transcript|abstract|notes)\\s*:?\\s*)?(?:<[^<>\\s]+>|\\[[^\\]]*\\]\\([^)]*\\)|https?://\\S+)(?:\\s*\\([^()]*\\))?[\\s\\])(]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("^\\([^()]*\\)$|^@[\\p{L}\\p{N}_\\\\]+$|^[\\p{P}\\s]*$");

    /** How many lines may stand before the names and the abstract. */
    private static final int MOST_BEFORE = 8;

    /** Of a line, in characters. */
    private static final int LONGEST = 2_000;

    private final List<Block> blocks;
    private final List<String> speakers = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private int end;
    private Way way = Way.NOTHING;
    private Optional<Span> quoted = Optional.empty();

    /** @param blocks of the talk, without its heading */
    Below(int headingEnd, List<Block> blocks) {
        this.blocks = blocks;
        this.end = headingEnd;
    }

    Told read() {
        for (int i = 0; i < blocks.size() && i < MOST_BEFORE; i++) {
            Block block = blocks.get(i);
            if (block.is(Sort.QUOTE)) {
                quoted = Optional.of(new Span(block.start(), quoteEnd(i)));
                break;
            }
            if (!block.is(Sort.PARAGRAPH) || !isAboutTheTalk(block, i)) {
                lookFurther(i);
                break;
            }
        }
        return told();
    }

    /** Where no heading stands above, so that a line of names may be a title. */
    Told readLabelled() {
        lookFurther(0);
        return told();
    }

    /** The speakers may be named behind a first sentence, in so many words. */
    private void lookFurther(int from) {
        for (int i = from; i < blocks.size() && i < MOST_BEFORE && speakers.isEmpty(); i++) {
            Block block = blocks.get(i);
            Matcher label = LABEL.matcher(
                    block.is(Sort.PARAGRAPH) && block.text().length() <= LONGEST
                            ? block.text().strip()
                            : "");
            boolean isLabel = label.matches()
                    && (label.group(1) != null || !label.group(2).isEmpty());
            if (isLabel) {
                isLabelled(label, block, i);
            }
        }
    }

    private Told told() {
        return new Told(speakers, end, quoted, way, doubts);
    }

    /** Several quotes in a row are one. */
    private int quoteEnd(int first) {
        int last = first;
        while (last + 1 < blocks.size() && blocks.get(last + 1).is(Sort.QUOTE)) {
            last++;
        }
        return blocks.get(last).end();
    }

    /** Takes what it says; false where the notes begin. */
    private boolean isAboutTheTalk(Block block, int at) {
        boolean isAll = true;
        for (String line : block.text().strip().split("\\R")) {
            isAll &= isLineAboutTheTalk(line.strip(), block, at);
        }
        return isAll;
    }

    private boolean isLineAboutTheTalk(String line, Block block, int at) {
        if (line.length() > LONGEST) {
            return false;
        }
        Matcher label = LABEL.matcher(line);
        if (label.matches()) {
            return isLabelled(label, block, at);
        }
        if (LINK_ONLY.matcher(line).matches() || ASIDE.matcher(line).matches()) {
            way = TalkLinks.PAGE.matcher(line).find() && way == Way.NOTHING ? Way.PAGE : way;
            return true;
        }
        Matcher bold = BOLD.matcher(line);
        boolean isBold = bold.matches();
        boolean isFirst = speakers.isEmpty() || isBold;
        Optional<SpokenBy> names = isFirst ? SpokenBy.of(isBold ? bold.group(1) : line) : Optional.empty();
        if (names.isEmpty() || !isBold && !names.get().isComplete()) {
            return false;
        }
        take(names.get(), block);
        return true;
    }

    private boolean isLabelled(Matcher label, Block block, int at) {
        String names = label.group(3);
        boolean isClear = label.group(1) != null || !label.group(2).isEmpty();
        if (isClear && names.isBlank() && at + 1 < blocks.size()) {
            return isListed(blocks.get(at + 1));
        }
        Optional<SpokenBy> read = SpokenBy.surely(names);
        read.ifPresent(found -> take(found, block));
        if (read.isEmpty() && isClear) {
            way = Way.NAMES;
            doubts.add("who speaks is written as '" + Outline.plain(names) + "', which holds no names");
        }
        return isClear || read.isPresent();
    }

    private boolean isListed(Block list) {
        if (!list.is(Sort.LIST)) {
            return false;
        }
        for (String item : list.text().strip().split("\\R")) {
            SpokenBy.of(item.strip().replaceFirst("^[*+-]\\s+", "")).ifPresent(names -> take(names, list));
        }
        return true;
    }

    /** Names that stand in front of everything else are a part of the heading. */
    private void take(SpokenBy names, Block block) {
        boolean isNext = speakers.isEmpty() || block.end() == end;
        speakers.addAll(names.names());
        way = Way.NAMES;
        boolean isFirstBlock = !blocks.isEmpty() && blocks.get(0) == block;
        if (isNext && isFirstBlock && !block.is(Sort.LIST) && isNamesOnly(block)) {
            end = block.end();
        }
    }

    private boolean isNamesOnly(Block block) {
        return block.text().strip().lines().count() <= 12
                && block.text().strip().lines().allMatch(line -> {
                    String plain =
                            Outline.plain(line).replaceFirst("^(?i)(?:presented by|presenters?|speakers?)\\s*:?", "");
                    return SpokenBy.surely(plain).filter(SpokenBy::isBare).isPresent();
                });
    }
}
