package org.lectern.importing.restructured;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What is indented without anything that asks for it: a quotation, perhaps with who said it. */
final class BlockQuotes implements Form {
    private static final Pattern ATTRIBUTION = Pattern.compile("(---?(?!-)|\u2014) *(?=[^ ]).*");

    private final Blocks blocks;
    private final Page page;

    BlockQuotes(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    @Override
    public int read(Passage text, int at, Element into) {
        if (!text.isIndented(at)) {
            return at;
        }
        int end = text.endOfIndented(at, 1);
        quote(text.dedented(at, end), into);
        return end;
    }

    /** Each attribution ends a quotation. */
    void quote(Passage text, Element into) {
        int begin = text.textFrom(0);
        int at = begin;
        while (at < text.size()) {
            boolean isAttribution = at > begin
                    && text.isBlank(at - 1)
                    && ATTRIBUTION.matcher(text.line(at)).matches();
            if (!isAttribution) {
                at++;
                continue;
            }
            int end = text.blankFrom(at);
            attributed(text, begin, at, end, into.appendElement("blockquote"));
            begin = text.textFrom(end);
            at = begin;
        }
        if (begin < text.size()) {
            blocks.read(text.part(begin, text.size()), into.appendElement("blockquote"));
        }
    }

    private void attributed(Passage text, int begin, int at, int end, Element quote) {
        blocks.read(text.part(begin, at), quote);
        String name = text.part(at, end).text().replaceFirst("^(---?|\u2014) *", "");
        page.inline(
                name.replaceAll("\\n +", "\n"),
                text.number(at),
                quote.appendElement("p").appendText("\u2014"));
    }
}
