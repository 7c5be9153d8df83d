package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.field.Doubt;
import org.lectern.post.PostLimits;
import org.lectern.post.Slug;
import org.lectern.post.part.Cut;

/**
 * A heading in the text of notes, where a talk may begin.
 *
 * @param cut what would be cut out there
 * @param at where the heading itself begins; the cut may begin before it, with the heading of a section
 * @param level of the heading, 1 to 6
 * @param isProposed whether the import of such a text would cut there
 * @param doubts why that reading is not certain, each a sentence
 */
public record CutProposal(Cut cut, int at, int level, boolean isProposed, List<String> doubts) {
    public CutProposal {
        doubts = List.copyOf(doubts);
    }

    /** Every heading of the text, in their order. */
    public static List<CutProposal> of(String text) {
        Programme programme = Programme.of(text);
        Map<Integer, Piece> pieces = new HashMap<>();
        Pieces.of(programme).forEach(piece -> pieces.put(piece.cut().body(), piece));
        List<CutProposal> proposals = new ArrayList<>();
        for (Talk heading : programme.headings()) {
            Block block = programme.block(heading);
            Optional<Piece> piece = Optional.ofNullable(
                            pieces.get(heading.below().end()))
                    .or(() -> Optional.ofNullable(pieces.get(block.end())));
            proposals.add(new CutProposal(
                    piece.map(Piece::cut).orElseGet(() -> possible(heading, block)),
                    block.start(),
                    block.level(),
                    piece.isPresent(),
                    piece.stream()
                            .flatMap(each -> each.doubts().stream())
                            .map(Doubt::reason)
                            .toList()));
        }
        return proposals;
    }

    private static Cut possible(Talk heading, Block block) {
        String title = heading.heading().title().strip();
        return new Cut(
                block.start(),
                heading.below().end(),
                heading.below().abstractAt(),
                title.substring(0, Math.min(title.length(), PostLimits.MAX_TITLE)),
                heading.speakers().stream()
                        .filter(name -> Slug.from(name).isPresent())
                        .distinct()
                        .toList(),
                Optional.empty());
    }
}
