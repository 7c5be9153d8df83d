package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.notes.Block.Sort;
import org.lectern.importing.notes.Told.Way;

/**
 * The headings of a text, and on which level its talks are.
 *
 * @param level of the headings that most talks have; 0: the text does not say of two headings of a level that they are talks
 * @param stated how many talks the text itself tells to be such
 * @param others how many headings of that level are neither that nor known to be something else
 */
record Programme(String text, List<Block> blocks, List<Talk> headings, int level, int stated, int others) {
    private static final int LEVELS = 6;
    private static final int LONGEST = 2_000;
    private static final int FEWEST = 2;

    static Programme of(String text) {
        List<Block> blocks = Outline.of(text);
        List<Talk> headings = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).is(Sort.HEADING) && !blocks.get(i).isEmpty()) {
                headings.add(talk(text, blocks, i));
            }
        }
        int level = level(blocks, headings);
        int stated = 0;
        int others = 0;
        for (Talk heading : headings) {
            boolean isOfLevel = blocks.get(heading.at()).level() == level;
            stated += isOfLevel && heading.isStated() ? 1 : 0;
            others += isOfLevel && !heading.isStated() && !isKnown(blocks.get(heading.at())) ? 1 : 0;
        }
        return new Programme(text, blocks, headings, level, stated, others);
    }

    /** Whether two headings of a level are talks, and most of that level. */
    boolean isOfTalks() {
        return stated >= FEWEST && stated >= others;
    }

    Block block(Talk heading) {
        return blocks.get(heading.at());
    }

    /** The heading that the text begins with, if it does with one. */
    Optional<Talk> first() {
        return headings.stream().filter(heading -> heading.at() == 0).findFirst();
    }

    private static boolean isKnown(Block heading) {
        String words = heading.text();
        return SectionName.isSection(words) || SectionName.isRemark(words) || SectionName.isWithinTalk(words);
    }

    private static Talk talk(String text, List<Block> blocks, int at) {
        Block heading = blocks.get(at);
        int end = at + 1;
        while (end < blocks.size() && !blocks.get(end).is(Sort.HEADING)) {
            end++;
        }
        Told told = new Below(heading.end(), blocks.subList(at + 1, end)).read();
        boolean hasPage = told.way() == Way.NOTHING
                && TalkLinks.PAGE
                        .matcher(text.substring(heading.start(), Math.min(heading.end(), heading.start() + LONGEST)))
                        .find();
        Told below = hasPage ? told.with(Way.PAGE) : told;
        return new Talk(at, TalkHeading.of(heading.text()), below);
    }

    /** The one with the most talks; the upper one of two. */
    private static int level(List<Block> blocks, List<Talk> headings) {
        int[] counts = new int[LEVELS + 1];
        headings.stream()
                .filter(Talk::isStated)
                .forEach(heading -> counts[blocks.get(heading.at()).level()]++);
        int best = 0;
        for (int level = 1; level <= LEVELS; level++) {
            best = counts[level] >= FEWEST && counts[level] > counts[best] ? level : best;
        }
        return best;
    }
}
