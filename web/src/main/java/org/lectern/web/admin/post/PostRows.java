package org.lectern.web.admin.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.Status;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.security.OwnPosts;
import org.lectern.tag.Tags;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.frame.When;
import org.lectern.web.security.SignedIn;

/** Posts as rows of the table, in the words of who reads it. */
@RequestScoped
public class PostRows {
    private static final int LONGEST_SUMMARY = 160;

    private final Tags tags;
    private final Kinds kinds;
    private final Texts texts;
    private final When when;
    private final OwnPosts own;
    private final SignedIn signedIn;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostRows() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public PostRows(Tags tags, Kinds kinds, Texts texts, When when, OwnPosts own, SignedIn signedIn, Clock clock) {
        this.tags = tags;
        this.kinds = kinds;
        this.texts = texts;
        this.when = when;
        this.own = own;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    List<PostRow> rows(List<Post> posts, List<PostColumn> columns) {
        Map<String, String> labels = columns.contains(PostColumn.TAGS)
                ? tags.labels(posts.stream()
                        .map(Post::tags)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet()))
                : Map.of();
        Instant now = clock.instant();
        return posts.stream()
                .map(post -> new PostRow(
                        post.id().text(),
                        post.label(),
                        post.title().isPresent(),
                        post.statusAt(now).text(),
                        mayWrite(post) && post.status() != Status.TRASHED && !post.isVisibleAt(now),
                        columns.stream()
                                .map(column -> cell(column, post, labels, now))
                                .toList()))
                .toList();
    }

    private boolean mayWrite(Post post) {
        return signedIn.user().filter(user -> own.mayWrite(user, post)).isPresent();
    }

    private PostRow.Cell cell(PostColumn column, Post post, Map<String, String> labels, Instant now) {
        String text =
                switch (column) {
                    case KIND -> kinds.find(post.kind()).map(Kind::label).orElse(post.kind());
                    case STATUS -> texts.get("post.status." + post.statusAt(now).text());
                    case TAGS ->
                        post.tags().stream()
                                .map(slug -> labels.getOrDefault(slug, slug))
                                .collect(Collectors.joining(", "));
                    case PUBLISHED -> post.published().map(when::shown).orElse("");
                    case MODIFIED -> post.modified().map(when::shown).orElse("");
                    case EVENT -> post.event().map(Named::name).orElse("");
                    case AUTHORS -> names(post.authors());
                    case SPEAKERS -> names(post.speakers());
                    case LANGUAGE -> post.language().map(this::language).orElse("");
                    case SLUG -> post.slug().orElse("");
                    case SUMMARY -> post.summary().map(PostRows::shortened).orElse("");
                };
        return new PostRow.Cell(
                column == PostColumn.STATUS ? "status " + post.statusAt(now).text() : column.text(), text);
    }

    private String language(String tag) {
        return Optional.of(Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale()))
                .filter(name -> !name.isEmpty())
                .orElse(tag);
    }

    private static String names(List<Named> named) {
        return named.stream().map(Named::name).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SUMMARY
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST_SUMMARY, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
