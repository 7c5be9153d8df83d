package org.lectern.bulk.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.bulk.BulkOperation;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostQuery;
import org.lectern.post.Slug;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;
import org.lectern.tag.RedirectTag;
import org.lectern.tag.RedirectTag.Former;
import org.lectern.tag.Retagging;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;

/**
 * Renames a tag, or makes it part of another one, in all posts there are: from then on the old one leads to the new one. A post says nothing
 * else afterwards, so its date of modification stays.
 */
@ApplicationScoped
public class MergeTag implements BulkOperation {
    private static final String TAG = "tag";
    private static final String INTO = "into";
    private static final String NEW = "isNew";

    private final Tags tags;
    private final RedirectTag redirecting;

    /** For the container's proxy. */
    protected MergeTag() {
        this(null, null);
    }

    @Inject
    public MergeTag(Tags tags, RedirectTag redirecting) {
        this.tags = tags;
        this.redirecting = redirecting;
    }

    @Override
    public String name() {
        return "merge-tag";
    }

    @Override
    public String label() {
        return "Merge or rename a tag";
    }

    @Override
    public Channel channel() {
        return Channel.MERGE;
    }

    @Override
    public Optional<PostQuery> selection(Document parameters) {
        return parameters.text(TAG).map(tag -> PostQuery.everything().matching(PostQuery.Field.TAG, tag));
    }

    @Override
    public Document remember(Document parameters) {
        List<Document> former = Stream.of(TAG, INTO)
                .flatMap(name -> slug(parameters, name).stream())
                .map(slug -> Document.of("slug", slug)
                        .withOptional("redirect", tags.find(slug).flatMap(Tag::redirect)))
                .toList();
        boolean isNew = slug(parameters, INTO).flatMap(tags::find).isEmpty();
        return Document.of("tags", former).with(NEW, isNew);
    }

    @Override
    public Optional<String> begin(String change, Document parameters) {
        String tag = slug(parameters, TAG).orElseThrow();
        String into = slug(parameters, INTO).orElseThrow();
        if (tags.find(into).isEmpty()) {
            tags.insert(new Tag(into, 1, renamed(tag, parameters.text(INTO).orElse(into))));
        }
        return redirecting.redirect(tag, into) instanceof RedirectTag.Result.Conflict
                ? Optional.of("others keep changing the tag '" + tag + "'")
                : Optional.empty();
    }

    /** A tag that gets another name keeps what was said about it. */
    private Document renamed(String tag, String label) {
        Document former = tags.find(tag).map(Tag::document).orElse(Document.empty());
        return Document.of(Tag.LABEL, label)
                .withOptional(Tag.DESCRIPTION, former.text(Tag.DESCRIPTION))
                .withOptional(
                        Tag.SYNONYMS, Optional.of(former.texts(Tag.SYNONYMS)).filter(each -> !each.isEmpty()));
    }

    /** Where the tag has been led elsewhere since, it stays so. */
    @Override
    public Optional<String> takeBack(String change, Document parameters, Document before) {
        boolean isAsWeLeftIt =
                slug(parameters, TAG).flatMap(tags::find).flatMap(Tag::redirect).equals(slug(parameters, INTO));
        if (!isAsWeLeftIt) {
            return Optional.empty();
        }
        if (before.flag(NEW).orElse(false)) {
            slug(parameters, INTO).flatMap(tags::find).ifPresent(tags::delete);
        }
        redirecting.undo(before.documents("tags").stream()
                .map(each -> new Former(each.text("slug").orElseThrow(), each.text("redirect")))
                .toList());
        return Optional.empty();
    }

    @Override
    public Checked<Function<Document, Edited>> read(Document given) {
        Parameters parameters = new Parameters(given, Set.of(TAG, INTO));
        String tag = parameters.text(TAG);
        Optional<String> into = slug(given, INTO);
        if (into.isEmpty() || into.get().equals(tag)) {
            parameters.fault(INTO, "has to be another tag, with at least one letter or digit");
        }
        return parameters.faults().isEmpty()
                ? Checked.right(document -> Edited.of(document, new Retagging(tag, into.get()).of(document)))
                : Checked.wrong(parameters.faults());
    }

    /** The tag itself stands as posts hold it, the other as people write it. */
    private static Optional<String> slug(Document parameters, String name) {
        Optional<String> text = parameters.text(name);
        return name.equals(TAG) ? text : text.flatMap(Slug::from).map(Slug::text);
    }
}
