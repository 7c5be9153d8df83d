package org.lectern.web.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.MergePatch;
import org.lectern.post.Slug;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.tag.CurateTags;
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
    private final CurateTags curating;
    private final TagReads reads;

    /** For the container's proxy. */
    protected TagWrites() {
        this(null, null, null);
    }

    @Inject
    public TagWrites(Tags tags, CurateTags curating, TagReads reads) {
        this.tags = tags;
        this.curating = curating;
        this.reads = reads;
    }

    /** Under the slug that the body states, else under one that its label makes. What posts have and nobody has described yet is new, too. */
    Response create(Document body, HttpServletRequest request) {
        Optional<String> stated = body.text("slug").filter(text -> !text.isBlank());
        Optional<Slug> slug = stated.isPresent()
                ? stated.flatMap(Slug::parse)
                : body.text(Tag.LABEL).flatMap(Slug::from);
        Tag fresh = draft(body, Tag.unknown(slug.map(Slug::text).orElse("")), slug.isPresent());
        if (tags.find(fresh.slug()).isPresent() || !reads.meant(fresh.slug()).equals(fresh.slug())) {
            throw taken(fresh.slug());
        }
        TagResult result = curating.create(fresh);
        if (result instanceof TagResult.Stale) {
            throw taken(fresh.slug());
        }
        return reads.created(stored(result), request);
    }

    /** With all that is wrong, the missing slug included. */
    private static Tag draft(Document body, Tag former, boolean hasSlug) {
        Checked<Tag> read = TagDrafts.read(body, former);
        List<Violation> violations = new ArrayList<>();
        if (!hasSlug) {
            violations.add(
                    new Violation(
                            "/slug",
                            "has to be letters and digits in lower case, words joined by hyphens; without one, the label makes it"));
        }
        if (read instanceof Checked.Wrong<Tag> wrong) {
            violations.addAll(wrong.violations());
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.rejected(violations));
        }
        return ((Checked.Right<Tag>) read).value();
    }

    private static ProblemException taken(String slug) {
        Violation violation = new Violation("/slug", "is or was the slug of another tag: '" + slug + "'");
        return new ProblemException(Problem.rejected(ProblemType.CONFLICT, List.of(violation)));
    }

    /** Of a tag of which nothing is stored, nothing is lost: it needs no version. */
    Response put(String slug, String ifMatch, String ifNoneMatch, Document body) {
        Optional<Tag> found = tags.find(slug);
        found.ifPresent(tag -> IfMatch.requireNotOnlyNew(ifNoneMatch, tag.version(), WHAT));
        found.ifPresent(tag -> IfMatch.requireCurrent(ifMatch, tag.version(), WHAT));
        if (found.isEmpty() && Slug.parse(slug).isEmpty()) {
            throw TagReads.missing(slug);
        }
        Tag tag = draft(body, found.orElseGet(() -> Tag.unknown(slug)), true);
        return reads.written(stored(found.isPresent() ? curating.replace(tag) : curating.create(tag)));
    }

    Response patch(String slug, String ifMatch, Document patch) {
        Tag former = tags.find(slug).orElseGet(() -> Tag.unknown(slug));
        return put(slug, ifMatch, null, MergePatch.apply(TagRepresentation.of(former, 0), patch));
    }

    Response delete(String slug, String ifMatch) {
        Tag tag = tags.find(slug).orElseThrow(() -> TagReads.missing(slug));
        IfMatch.requireCurrent(ifMatch, tag.version(), WHAT);
        requireDeleted(slug, curating.delete(tag));
        return Response.noContent().build();
    }

    private static void requireDeleted(String slug, CurateTags.Deletion result) {
        if (result instanceof CurateTags.Deletion.InUse used) {
            throw ProblemException.of(ProblemType.CONFLICT, used.usage().sentence());
        }
        if (result instanceof CurateTags.Deletion.Meant meant) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "Other tags lead to it: " + String.join(", ", meant.slugs()) + ".");
        }
        if (result instanceof CurateTags.Deletion.Stale stale) {
            throw IfMatch.stale(stale.current().version(), WHAT);
        }
        if (result instanceof CurateTags.Deletion.Missing) {
            throw TagReads.missing(slug);
        }
    }

    private static Tag stored(TagResult result) {
        if (result instanceof TagResult.Stored stored) {
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
