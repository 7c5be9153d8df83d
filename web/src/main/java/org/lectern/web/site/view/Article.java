package org.lectern.web.site.view;

import java.util.List;
import java.util.Set;

/**
 * A post on its own page. Empty texts and lists for what it has not.
 *
 * @param html its text, sanitised
 * @param corrections what was wrong, oldest first
 * @param fullTitle what the talk was called in full, where that is not the title
 * @param about the talk's slides, video and repository
 * @param pictures those that the text does not show itself
 * @param links those that the text does not hold itself
 * @param wholes the notes that this is a part of: one or none
 * @param parts in their order
 * @param shows as {@link org.lectern.web.cache.AnswerParts} has it
 */
public record Article(
        Entry entry,
        String summary,
        String html,
        List<Notice> corrections,
        String fullTitle,
        String talkAbstract,
        List<Link> about,
        List<Picture> pictures,
        List<Link> links,
        List<Link> wholes,
        List<Part> parts,
        List<Link> newer,
        List<Link> older,
        Set<String> shows) {
    public Article {
        corrections = List.copyOf(corrections);
        about = List.copyOf(about);
        pictures = List.copyOf(pictures);
        links = List.copyOf(links);
        wholes = List.copyOf(wholes);
        parts = List.copyOf(parts);
        newer = List.copyOf(newer);
        older = List.copyOf(older);
        shows = Set.copyOf(shows);
    }

    /** A dated remark of the author's. */
    public record Notice(Day day, String text) {}

    /**
     * A talk of notes.
     *
     * @param section the one that begins with it; empty: it stands in that of the part before
     * @param said what the speakers say of it, sanitised
     * @param html what the writer noted, sanitised
     */
    public record Part(Link link, String section, List<String> speakers, String said, String html) {
        public Part {
            speakers = List.copyOf(speakers);
        }
    }

    /** @param caption may be empty */
    public record Picture(String src, String alt, String caption) {}
}
