package org.lectern.post.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Content;
import org.lectern.post.CreatePost;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostShape;
import org.lectern.post.Posts;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveResult;
import org.lectern.post.StorePost;
import org.lectern.post.history.Change;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/**
 * Makes posts of the talks in the text of notes. The parts are stored first, so that nothing is ever missing; parts that a crash left beside
 * the whole text are known by the version that they were cut from, and go when the same notes are split again.
 */
@ApplicationScoped
public class SplitNotes {
    private static final String CUT_FROM = "version";

    /** What parts have from their whole. */
    private static final List<String> INHERITED =
            List.of(PostFields.STATUS, PostFields.PUBLISHED, PostFields.LANGUAGE, PostFields.AUTHORS, PostFields.EVENT);

    private final Posts posts;
    private final PostDrafts drafts;
    private final CreatePost creating;
    private final ReplacePost replacing;
    private final StorePost store;

    /** For the container's proxy. */
    protected SplitNotes() {
        this(null, null, null, null, null);
    }

    @Inject
    public SplitNotes(Posts posts, PostDrafts drafts, CreatePost creating, ReplacePost replacing, StorePost store) {
        this.posts = posts;
        this.drafts = drafts;
        this.creating = creating;
        this.replacing = replacing;
        this.store = store;
    }

    /** @return {@link SaveResult.Saved} with the whole as it is without the texts of its parts */
    public SaveResult split(PostId id, long version, List<Cut> cuts, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post whole = found.get();
        if (whole.version() != version) {
            return new SaveResult.Conflict(whole);
        }
        boolean isMarkdown = whole.content()
                .filter(content -> content.format().equals(Content.MARKDOWN))
                .isPresent();
        if (!isMarkdown) {
            return rejected(List.of(new Violation("/content/format", "has to be markdown for a text to be cut")));
        }
        Checked<NotesCut> cut = NotesCut.of(whole.content().orElseThrow().source(), cuts);
        if (cut instanceof Checked.Wrong<NotesCut> wrong) {
            return rejected(wrong.violations());
        }
        removeLeftovers(whole);
        return split(whole, ((Checked.Right<NotesCut>) cut).value(), change);
    }

    private SaveResult split(Post whole, NotesCut cut, Change change) {
        List<Post> created = new ArrayList<>();
        for (Document part : cut.parts()) {
            SaveResult result = created(whole, part, change);
            if (!(result instanceof SaveResult.Saved saved)) {
                created.forEach(store::delete);
                return result;
            }
            created.add(saved.post());
        }
        Document opening = Document.of("format", Content.MARKDOWN).with("source", cut.opening());
        Document shape = PostShape.of(whole).with(PostFields.KIND, "notes").with(PostFields.CONTENT, opening);
        Checked<PostDraft> read = drafts.read(shape, Optional.of(whole));
        SaveResult result = read instanceof Checked.Right<PostDraft> right
                ? replacing.replace(whole.id(), whole.version(), right.value(), change)
                : rejected(((Checked.Wrong<PostDraft>) read).violations());
        if (!(result instanceof SaveResult.Saved)) {
            created.forEach(store::delete);
        }
        return result;
    }

    private SaveResult created(Post whole, Document part, Change change) {
        Document partOf = part.document(PostFields.PART_OF).orElseThrow();
        Document literal = partOf.document(Literal.FIELD).orElseThrow().with(CUT_FROM, whole.version());
        Document placed = Document.of("id", whole.id().text());
        placed = placed.withAll(partOf.with(Literal.FIELD, literal));
        Document body = part.with(PostFields.PART_OF, placed);
        Document shape = PostShape.of(whole);
        for (String name : INHERITED) {
            body = body.withOptional(name, shape.value(name));
        }
        Checked<PostDraft> read = drafts.read(body);
        return read instanceof Checked.Right<PostDraft> right
                ? creating.create(right.value(), change)
                : rejected(((Checked.Wrong<PostDraft>) read).violations());
    }

    private void removeLeftovers(Post whole) {
        PostQuery query = PostQuery.everything()
                .matching(PostQuery.Field.PART_OF, whole.id().text())
                .limitedTo(PostQuery.MAX_LIMIT);
        posts.page(query).posts().stream()
                .filter(part -> part.version() == 1)
                .filter(part -> part.document()
                        .document(PostFields.PART_OF)
                        .flatMap(partOf -> partOf.document(Literal.FIELD))
                        .flatMap(literal -> literal.number(CUT_FROM))
                        .equals(Optional.of(whole.version())))
                .forEach(store::delete);
    }

    private static SaveResult rejected(List<Violation> violations) {
        return new SaveResult.Rejected(violations);
    }
}
