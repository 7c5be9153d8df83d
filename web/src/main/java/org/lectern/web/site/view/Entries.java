package org.lectern.web.site.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.markup.Excerpt;
import org.lectern.markup.Markup;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.site.Addresses;
import org.lectern.tag.Tags;

/** Makes of posts what lists of posts show. */
@ApplicationScoped
public class Entries {
    /** In characters. */
    private static final int TEXT_LENGTH = 280;
    /** In characters of its source: an untitled post up to this length stands in lists as it is. */
    private static final int SHORT = 1_200;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

    /** Marks that turn letters around: a title could pass for another one, and no element keeps them from what follows in a window's title. */
    private static final Pattern OVERRIDES = Pattern.compile("[\\u202D\\u202E]");

    private final Tags tags;
    private final Markup markup;
    private final Excerpt excerpt;
    private final Addresses addresses;
    private final Days days;

    /** For the container's proxy. */
    protected Entries() {
        this(null, null, null, null, null);
    }

    @Inject
    public Entries(Tags tags, Markup markup, Excerpt excerpt, Addresses addresses, Days days) {
        this.tags = tags;
        this.markup = markup;
        this.excerpt = excerpt;
        this.addresses = addresses;
        this.days = days;
    }

    public List<Entry> of(List<Post> posts) {
        List<String> slugs =
                posts.stream().flatMap(post -> post.tags().stream()).distinct().toList();
        Map<String, String> labels = tags.labels(slugs);
        return posts.stream().map(post -> entry(post, labels)).toList();
    }

    public Entry of(Post post) {
        return of(List.of(post)).get(0);
    }

    /** A link to the post, by its title or the beginning of its text. */
    public Link link(Post post) {
        String label = title(post).isEmpty() ? text(post) : title(post);
        return new Link(addresses.path(post), label.isEmpty() ? post.label() : label);
    }

    private Entry entry(Post post, Map<String, String> labels) {
        return new Entry(
                addresses.path(post),
                title(post),
                post.kind(),
                post.language().filter(LANGUAGE.asMatchPredicate()).orElse(""),
                days.of(post.published()),
                post.authors().stream().map(Named::name).toList(),
                post.event().map(Named::name).orElse(""),
                post.speakers().stream().map(Named::name).toList(),
                post.tags().stream().map(tag -> tag(tag, labels)).toList(),
                text(post),
                shortHtml(post));
    }

    private static String title(Post post) {
        return post.title()
                .map(title -> OVERRIDES.matcher(title).replaceAll("").strip())
                .orElse("");
    }

    private Link tag(String slug, Map<String, String> labels) {
        return new Link(addresses.tagPath(slug), labels.getOrDefault(slug, slug));
    }

    private String text(Post post) {
        return post.summary()
                .or(() -> post.content().map(content -> excerpt.of(content, TEXT_LENGTH)))
                .orElse("");
    }

    /** Several posts on one page may have the same ids in them. */
    private String shortHtml(Post post) {
        return post.content()
                .filter(content -> title(post).isEmpty() && content.source().length() <= SHORT)
                .map(markup::htmlWithoutIds)
                .orElse("");
    }
}
