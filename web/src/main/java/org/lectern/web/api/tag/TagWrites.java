package org.lectern.web.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.MergePatch;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.ReferentsChanged;
import org.lectern.reference.Usage;
import org.lectern.tag.Tag;
import org.lectern.tag.TagDrafts;
import org.lectern.tag.TagResult;
import org.lectern.tag.Tags;
import org.lectern.web.api.post.IfMatch;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** Writes of tags: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class TagWrites {
    private static final String WHAT = "tag";

    private final Tags tags;
    private final Posts posts;
    private final Event<ReferentsChanged> changed;
    private final TagReads reads;

    /** For the container's proxy. */
    protected TagWrites() {
        this(null, null, null, null);
    }

    @Inject
    public TagWrites(Tags tags, Posts posts, Event<ReferentsChanged> changed, TagReads reads) {
        this.tags = tags;
        this.posts = posts;
        this.changed = changed;
        this.reads = reads;
    }

    /** Of a tag of which nothing is stored, nothing is lost: it needs no version. */
    Response put(String slug, String ifMatch, Document body) {
        Optional<Tag> found = tags.find(slug);
        found.ifPresent(tag -> IfMatch.requireCurrent(ifMatch, tag.version(), WHAT));
        if (found.isEmpty() && Slug.parse(slug).isEmpty()) {
            throw TagReads.missing(slug);
        }
        Tag tag = draft(body, found.orElseGet(() -> Tag.unknown(slug)));
        return reads.written(stored(found.isPresent() ? tags.replace(tag) : tags.insert(tag)));
    }

    Response patch(String slug, String ifMatch, Document patch) {
        Tag former = tags.find(slug).orElseGet(() -> Tag.unknown(slug));
        return put(slug, ifMatch, MergePatch.apply(TagRepresentation.of(former, 0), patch));
    }

    Response delete(String slug, String ifMatch) {
        Tag tag = tags.find(slug).orElseThrow(() -> TagReads.missing(slug));
        IfMatch.requireCurrent(ifMatch, tag.version(), WHAT);
        Usage usage = Usage.by(posts, PostQuery.Field.TAG, List.of(slug));
        if (usage.count() > 0) {
            throw ProblemException.of(ProblemType.CONFLICT, usage.sentence());
        }
        stored(tags.delete(tag));
        return Response.noContent().build();
    }

    private static Tag draft(Document body, Tag former) {
        Checked<Tag> read = TagDrafts.read(body, former);
        if (read instanceof Checked.Wrong<Tag> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return ((Checked.Right<Tag>) read).value();
    }

    private Tag stored(TagResult result) {
        if (result instanceof TagResult.Stored stored) {
            changed.fire(new ReferentsChanged());
            return stored.tag();
        }
        if (result instanceof TagResult.Stale stale) {
            throw IfMatch.stale(stale.current().version(), WHAT);
        }
        if (result instanceof TagResult.Refused refused) {
            throw new ProblemException(Problem.rejected(List.of(new Violation("", refused.detail()))));
        }
        throw TagReads.missing("that was just here");
    }
}
