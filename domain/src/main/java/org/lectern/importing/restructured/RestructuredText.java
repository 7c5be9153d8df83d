package org.lectern.importing.restructured;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text in reStructuredText, as it is read:
 *
 * <pre>{@code
 * A title          title: "A title"
 * =======          stated: {tags=python}
 *                  html: <p>With <em>emphasis</em>.</p>
 * .. tags:: python
 *
 * With *emphasis*.
 * }</pre>
 *
 * @param title the one that the text begins with, if nothing else in it has its rank
 * @param stated what fields, directives and comments say about the text, as written
 * @param html what a reader sees, not yet made harmless
 * @param warnings what is not shown as it is meant, each with its line
 */
public record RestructuredText(Optional<String> title, Map<String, Object> stated, String html, List<String> warnings) {

    public static RestructuredText of(String text) {
        Page page = new Page();
        new Blocks(page).read(Passage.of(text), page.body());
        page.finish();
        return new RestructuredText(
                page.headings().title(), page.stated(), page.body().html(), page.warnings());
    }
}
