package org.lectern.importing.storing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Slug;
import org.lectern.post.StoreResult;

/** Changes stored posts to what their sources say now, or joins them with their copies. */
final class Changing {
    private final String run;
    private final Destination destination;
    private final Naming naming;
    private final Outcomes outcomes;

    Changing(String run, Destination destination, Naming naming, Outcomes outcomes) {
        this.run = run;
        this.destination = destination;
        this.naming = naming;
        this.outcomes = outcomes;
    }

    /** How it ended. Where there is none, the stored post was gone, and nothing is said about the found one yet. */
    sealed interface Ending {
        /** The found post is this one. */
        record Is(PostId post) implements Ending {}

        record Rejected() implements Ending {}
    }

    /** @param stored with its text */
    Optional<Ending> renewed(Post stored, FoundPost found, Instant now) {
        boolean keepsSlug = Origin.of(stored).asksFor(found.slug()) || isNamedHere(stored);
        Optional<String> slug =
                keepsSlug ? stored.slug() : naming.assigned(found).map(Slug::text);
        Renewal.Result renewal = Renewal.of(stored, found, slug, Origin.of(run, found), now);
        return ended(stored, found, replaced(stored, found, renewal.document()), changed -> {
            List<String> news = renewal.news();
            if (news.isEmpty()) {
                outcomes.updated(found, changed);
            } else {
                outcomes.proposed(found, changed, news);
            }
        });
    }

    /** @param stored with its text */
    Optional<Ending> joined(Post stored, FoundPost found) {
        Joining.Result joining = Joining.of(stored, found, Origin.of(run, found));
        Document document = stored.slug().isPresent()
                ? joining.document()
                : joining.document()
                        .withOptional(PostFields.SLUG, naming.assigned(found).map(Slug::text));
        return ended(
                stored,
                found,
                replaced(stored, found, document),
                changed -> outcomes.joined(found, changed, joining.isRicher()));
    }

    /** A post that the store did not take. */
    Ending rejected(FoundPost found, StoreResult result) {
        outcomes.rejected(
                found,
                result instanceof StoreResult.Refused refused
                        ? "cannot be stored: " + refused.detail()
                        : "cannot be stored under any slug");
        return new Ending.Rejected();
    }

    private Optional<Ending> ended(Post stored, FoundPost found, StoreResult result, Consumer<Post> tell) {
        if (result instanceof StoreResult.Missing) {
            return Optional.empty();
        }
        if (result instanceof StoreResult.Stored changed) {
            tell.accept(changed.post());
            return Optional.of(new Ending.Is(stored.id()));
        }
        if (result instanceof StoreResult.Stale) {
            outcomes.warning(
                    found, "the post '" + stored.label() + "' was changed by somebody else meanwhile; import it again");
            outcomes.unchanged(found, stored);
            return Optional.of(new Ending.Is(stored.id()));
        }
        return Optional.of(rejected(found, result));
    }

    /** A slug that somebody gave to the post here stays, whatever its file asks for. */
    private static boolean isNamedHere(Post stored) {
        return !stored.document().texts(PostFields.FORMER_SLUGS).isEmpty();
    }

    /** With another slug, and another, where somebody has it. */
    private StoreResult replaced(Post stored, FoundPost found, Document document) {
        Document next = document;
        for (int tries = 0; ; tries++) {
            StoreResult result = destination.replace(stored, next);
            Optional<Slug> slug = naming.another(found, result, tries);
            if (slug.isEmpty()) {
                return result;
            }
            next = document.with(PostFields.SLUG, slug.get().text());
        }
    }
}
