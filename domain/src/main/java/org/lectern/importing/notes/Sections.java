package org.lectern.importing.notes;

import java.util.Locale;
import java.util.Optional;

/** In which section of the notes the reader is. A day lasts until the next one; a group of talks within it ends earlier. */
final class Sections {
    private Optional<String> day = Optional.empty();
    private Optional<String> group = Optional.empty();
    private int groupDepth;
    private boolean isParentOfTalks;
    private Optional<Integer> pending = Optional.empty();

    /** @param start where its heading begins, if that is to go with the talk that follows */
    void enter(Block heading, int depth, boolean hasTalksBelow, Optional<Integer> start) {
        String name = heading.text().strip().replaceFirst("\\s*:$", "");
        if (SectionName.isDay(heading.text()) && !hasTalksBelow) {
            day = Optional.of(name);
            group = Optional.empty();
        } else {
            group = Optional.of(name);
            groupDepth = depth;
            isParentOfTalks = hasTalksBelow;
        }
        pending = pending.or(() -> start);
    }

    /** A heading is met, which may be the end of a section that is open. @param depth below the talks' own level */
    void leave(int depth) {
        boolean isEnd = isParentOfTalks ? depth <= groupDepth : depth < groupDepth;
        if (group.isPresent() && isEnd) {
            group = Optional.empty();
            isParentOfTalks = false;
        }
    }

    /** Whether the headings of the next level are talks. */
    boolean isParentOfTalks() {
        return group.isPresent() && isParentOfTalks;
    }

    boolean isOfTalksByName() {
        return group.filter(SectionName::isSection).isPresent();
    }

    /** Whether its name says that speakers follow. */
    boolean isOfSpeakers() {
        return group.filter(name -> name.toLowerCase(Locale.ROOT).contains("speaker"))
                .isPresent();
    }

    Optional<String> name() {
        return group.or(() -> day);
    }

    /** Where the headings begin that no part has yet. */
    Optional<Integer> pending() {
        return pending;
    }

    /** They have one, or belong to the text before. */
    void opened() {
        group = group.filter(name -> !SectionName.isOfOne(name));
        pending = Optional.empty();
    }
}
