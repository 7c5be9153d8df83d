package org.lectern.markup;

import java.util.function.UnaryOperator;
import org.lectern.post.Content;

/**
 * Writes other addresses into the links and images of a text, and leaves all else as it was written: {@code see [it](/old), not `[it](/old)`}
 * becomes {@code see [it](/new), not `[it](/old)`}. Any text is taken; of one that is made to be hard to read nothing may be rewritten.
 */
public final class RewrittenLinks {
    private RewrittenLinks() {}

    /** @param rewriting gets each address as it is meant, and answers what is to stand there; the same address: nothing changes */
    public static Content in(Content content, UnaryOperator<String> rewriting) {
        AddressEdits edits = new AddressEdits(content.source(), rewriting);
        switch (content.format()) {
            case Content.MARKDOWN -> MarkdownAddresses.edit(content.source(), edits);
            case Content.HTML -> HtmlAddresses.edit(content.source(), 0, edits);
            default -> {
                return content;
            }
        }
        return new Content(content.format(), edits.result());
    }
}
