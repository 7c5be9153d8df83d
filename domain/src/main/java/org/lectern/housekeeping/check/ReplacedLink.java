package org.lectern.housekeeping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.housekeeping.Fix;
import org.lectern.housekeeping.MendPost;
import org.lectern.housekeeping.PatchFix;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.markup.LinkText;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;

/** Puts another address in the place of a link's, wherever the post has it. */
final class ReplacedLink {
    private static final String ADDRESS = "address";

    private ReplacedLink() {}

    static Fix fix(MendPost mending) {
        return new PatchFix(
                "replace-link",
                "Link to another address",
                List.of(new Fix.Parameter(ADDRESS, "The right address", true)),
                mending,
                ReplacedLink::patch);
    }

    /** To the post that has, or had, the slug with which the dead address ends. */
    static Fix following(MendPost mending, Posts posts, LinkReader reader, Addresses addresses) {
        return new PatchFix(
                "follow-name",
                "Link to the post of that name",
                List.of(),
                mending,
                (post, sighting, values) -> sighting.evidence()
                        .text(ADDRESS)
                        .flatMap(old -> NamedInstead.slug(reader.target(post, old)))
                        .flatMap(slug -> posts.findByAddress(slug).or(() -> posts.findByFormerSlug(slug)))
                        .flatMap(meant -> patch(post, sighting, Document.of(ADDRESS, addresses.path(meant)))));
    }

    /** Empty: there is no such link, or it can't be replaced without changing something else. */
    private static Optional<Document> patch(Post post, Sighting sighting, Document values) {
        String old = sighting.evidence().text(ADDRESS).orElse("");
        String by = String.valueOf(values.fields().get(ADDRESS)).strip();
        Optional<Content> text = post.content().flatMap(content -> LinkText.replaced(content, old, by));
        List<String> links = new ArrayList<>(post.document().texts(PostFields.LINKS));
        boolean isBeside = links.contains(old);
        links.replaceAll(link -> link.equals(old) ? by : link);
        Document patch = isBeside ? Document.of(PostFields.LINKS, links) : Document.empty();
        return text.map(content -> patch.with(
                        PostFields.CONTENT,
                        Document.of("format", content.format()).with("source", content.source())))
                .or(() -> Optional.of(patch).filter(any -> isBeside));
    }
}
