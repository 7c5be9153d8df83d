package org.lectern.importing.ghost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.JsonObject;
import org.lectern.markup.Markup;
import org.lectern.post.Content;

/** The text of a post, of the several that Ghost keeps of it. */
final class Bodies {
    private final Lexical lexical;
    private final Mobiledoc mobiledoc;

    Bodies(Markup markup) {
        Cards cards = new Cards(markup);
        this.lexical = new Lexical(cards);
        this.mobiledoc = new Mobiledoc(cards);
    }

    /**
     * @param remarks what the post's owner should know
     * @param isDoubtful another form of the text says something else
     */
    record Chosen(Content content, List<String> remarks, boolean isDoubtful) {}

    /**
     * What the editor keeps is what its writer wrote. Ghost's own HTML of it is taken where it says the same, as it knows more of sizes; a
     * text that is Markdown altogether stays that.
     */
    Chosen of(JsonObject post) {
        Optional<String> html = post.text("html");
        List<String> remarks = new ArrayList<>();
        Optional<Body> edited = edited(post, remarks);
        if (edited.isEmpty() || edited.get().isEmpty()) {
            return new Chosen(withoutEditor(post, html), remarks, false);
        }
        Body body = edited.get();
        remarks.addAll(body.remarks());
        if (body.isMarkdown()) {
            return new Chosen(new Content(Content.MARKDOWN, Addresses.here(body.markdown())), remarks, false);
        }
        boolean isSame = html.isPresent() && words(html.get()).equals(words(body.html()));
        boolean isDoubtful = html.isPresent() && !isSame && body.remarks().isEmpty();
        if (isDoubtful) {
            remarks.add("its html says something else than what the editor kept, which counts");
        }
        return new Chosen(html(isSame ? html.get() : body.html()), remarks, isDoubtful);
    }

    private Optional<Body> edited(JsonObject post, List<String> remarks) {
        Optional<String> newest = post.text("lexical");
        Optional<String> older = post.text("mobiledoc");
        try {
            if (newest.isPresent()) {
                return Optional.of(lexical.read(newest.get()));
            }
            return older.isPresent() ? Optional.of(mobiledoc.read(older.get())) : Optional.empty();
        } catch (Unreadable broken) {
            remarks.add("what the editor kept of it " + broken.getMessage()
                    + (post.text("html").isPresent() ? "; its html counts" : ""));
            return Optional.empty();
        }
    }

    /** Ghost before version 1 kept Markdown beside the HTML. */
    private static Content withoutEditor(JsonObject post, Optional<String> html) {
        Optional<String> markdown = post.text("markdown");
        if (markdown.isPresent()) {
            return new Content(Content.MARKDOWN, Addresses.here(markdown.get()));
        }
        if (html.isEmpty() && post.text("plaintext").isPresent()) {
            return new Content(Content.TEXT, post.text("plaintext").get());
        }
        return html(html.orElse(""));
    }

    private static Content html(String html) {
        return new Content(Content.HTML, Addresses.here(html));
    }

    /** Letters and digits alone: spaces and signs depend on who made the HTML. */
    private static String words(String html) {
        StringBuilder words = new StringBuilder();
        Html.seen(html).codePoints().filter(Character::isLetterOrDigit).forEach(words::appendCodePoint);
        return words.toString();
    }
}
