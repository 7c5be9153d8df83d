package org.lectern.markup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.post.Content;

/**
 * Makes HTML of what people write: the one place where it is made and the one place where it is sanitised.
 *
 * <p>{@code **Python** <script>...} becomes {@code <p><strong>Python</strong> ...}. What comes out can stand in any page, feed or
 * answer as it is. Any text is taken, however hostile; nesting beyond what people write is flattened. Safe for use by many threads.
 */
@ApplicationScoped
public class Markup {
    /** In bytes, about. */
    private static final long CACHE_SIZE = 32L << 20;

    private final Markdown markdown = new Markdown(Markdown.EXTENSIONS);
    private final Sanitizer sanitizer = Sanitizer.withIds();
    private final Sanitizer idRemover = Sanitizer.withoutIds();
    private final Markdown marked = Markdown.withLines(Markdown.EXTENSIONS);
    private final Sanitizer lineKeeper = Sanitizer.withLines();
    private final Cache<Content, String> ready = Caffeine.newBuilder()
            .maximumWeight(CACHE_SIZE)
            .weigher((Content content, String html) -> 2 * (content.source().length() + html.length()) + 200)
            .build();

    /** The whole content as HTML; a content of a format that Lectern does not know is shown as plain text. */
    public String html(Content content) {
        return ready.get(content, this::rendered);
    }

    /** The content as it reads below a headline: without a first heading that says the same as the title. */
    public String htmlBelow(String title, Content content) {
        return LeadingHeading.removed(html(content), title);
    }

    /** The whole content as HTML for a page that shows several, of which each may have the same ids. */
    public String htmlWithoutIds(Content content) {
        return idRemover.sanitised(html(content));
    }

    /** The whole content as HTML whose blocks say where they come from, {@code data-line="12"}, where it is Markdown. Without ids. */
    public String htmlWithLines(Content content) {
        return content.format().equals(Content.MARKDOWN)
                ? lineKeeper.sanitised(Frames.linkedIn(marked.html(content.source())))
                : htmlWithoutIds(content);
    }

    private String rendered(Content content) {
        return switch (content.format()) {
            case Content.MARKDOWN -> safe(markdown.html(content.source()));
            case Content.HTML -> safe(UnknownTags.shownIn(content.source()));
            default -> PlainText.html(content.source());
        };
    }

    private String safe(String html) {
        return sanitizer.sanitised(Frames.linkedIn(html));
    }
}
