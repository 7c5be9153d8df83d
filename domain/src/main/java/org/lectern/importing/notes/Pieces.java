package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.notes.Block.Sort;
import org.lectern.importing.notes.Told.Way;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;
import org.lectern.post.part.Cut;

/**
 * Goes through the headings of a text and finds where each talk begins. A heading is a talk's if the text says so (it names the speakers,
 * say), or if it stands where talks stand and is not known to be something else; the latter is a doubt.
 */
final class Pieces {
    private final Programme programme;
    private final List<Piece> pieces = new ArrayList<>();
    private final Sections sections = new Sections();

    private final boolean areQuotesUsual;

    private Pieces(Programme programme) {
        this.programme = programme;
        List<Talk> talks = programme.headings().stream().filter(Talk::isStated).toList();
        long quoted = talks.stream()
                .filter(talk -> talk.below().abstractAt().isPresent())
                .count();
        areQuotesUsual = quoted * 3 >= talks.size();
    }

    /** In their order. */
    static List<Piece> of(Programme programme) {
        Pieces pieces = new Pieces(programme);
        for (int i = 0; i < programme.headings().size(); i++) {
            pieces.take(i);
        }
        return pieces.pieces;
    }

    private void take(int number) {
        Talk heading = programme.headings().get(number);
        Block block = programme.block(heading);
        boolean isTooLong = heading.heading().title().length() > PostLimits.MAX_TITLE;
        int depth = block.level() - programme.level();
        sections.leave(depth);
        boolean isTheEvents = heading.at() == 0
                && !heading.isStated()
                && !SectionName.isSection(block.text())
                && (depth < 0 || EventName.in(block.text()).isPresent());
        boolean isIgnored = isTheEvents || isTooLong;
        if (!isIgnored && depth <= 0) {
            take(heading, number, depth);
        } else if (!isIgnored && depth == 1 && sections.isParentOfTalks() && isTalk(heading, block)) {
            talk(heading, heading.isStated() || sections.isOfTalksByName());
        } else {
            sections.opened();
        }
    }

    private void take(Talk heading, int number, int depth) {
        Block block = programme.block(heading);
        boolean isDay = heading.way() != Way.NAMES && SectionName.isDay(block.text());
        if (heading.isStated() && !isDay) {
            talk(heading, true);
        } else if (SectionName.isRemark(block.text())) {
            remark(heading);
        } else if (SectionName.isSection(block.text()) || depth < 0 && !SectionName.isWithinTalk(block.text())) {
            section(heading, number, depth);
        } else if (depth == 0 && !SectionName.isWithinTalk(block.text())) {
            talk(heading, false);
        } else {
            sections.opened();
        }
    }

    private static boolean isTalk(Talk heading, Block block) {
        return heading.isStated() || !SectionName.isWithinTalk(block.text());
    }

    private void section(Talk heading, int number, int depth) {
        Block block = programme.block(heading);
        boolean isEmpty = isEmptyUntilNextHeading(heading.at());
        boolean hasTalksBelow = depth == 0
                && number + 1 < programme.headings().size()
                && programme.block(programme.headings().get(number + 1)).level() == programme.level() + 1;
        sections.enter(block, depth, hasTalksBelow, Optional.of(start(heading.at())));
        if (!isEmpty) {
            remark(heading);
        }
    }

    private void talk(Talk heading, boolean isCertain) {
        TalkHeading says = heading.heading();
        List<Doubt> doubts = new ArrayList<>();
        doubts.addAll(heading.doubts());
        List<String> speakers =
                heading.speakers().stream().filter(isNamed()).distinct().toList();
        boolean isSpeaker = speakers.isEmpty() && sections.isOfSpeakers() && PersonName.isFull(says.title());
        if (isSpeaker) {
            doubts.add(new Doubt("talk.title", "is the name of who spoke; the text has no other title"));
        }
        if (!isCertain && !isSpeaker) {
            doubts.add(new Doubt(
                    "kind", "is taken for a talk as it stands between talks; the text names nobody who gave it"));
        }
        if (heading.below().abstractAt().isPresent() && !areQuotesUsual) {
            doubts.add(new Doubt(
                    "talk.abstract", "is what is quoted before the notes; most talks here have no such quote"));
        }
        Cut cut = new Cut(
                sections.pending().orElseGet(() -> start(heading.at())),
                heading.below().end(),
                heading.below().abstractAt(),
                says.title(),
                isSpeaker ? List.of(says.title()) : speakers,
                sections.name());
        pieces.add(new Piece(cut, true, says.time(), doubts));
        sections.opened();
    }

    private static Predicate<String> isNamed() {
        return name -> Slug.from(name).isPresent();
    }

    /** What is said beside the talks is not the end of the one before. */
    private void remark(Talk heading) {
        Block block = programme.block(heading);
        if (pieces.isEmpty()) {
            sections.opened();
            return;
        }
        Cut cut = new Cut(
                sections.pending().orElseGet(() -> start(heading.at())),
                block.end(),
                Optional.empty(),
                block.text(),
                List.of(),
                sections.name());
        pieces.add(new Piece(cut, false, Optional.empty(), List.of()));
        sections.opened();
    }

    /** A line across the page before a heading belongs to the heading. */
    private int start(int at) {
        int first = at;
        while (first > 0 && programme.blocks().get(first - 1).is(Sort.BREAK)) {
            first--;
        }
        return programme.blocks().get(first).start();
    }

    private boolean isEmptyUntilNextHeading(int at) {
        for (int i = at + 1; i < programme.blocks().size(); i++) {
            Block block = programme.blocks().get(i);
            if (block.is(Sort.HEADING)) {
                return true;
            }
            if (!block.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
