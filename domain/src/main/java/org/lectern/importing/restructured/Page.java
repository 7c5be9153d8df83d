package org.lectern.importing.restructured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What has been read of a text so far. */
final class Page {
    /** More of them help nobody. */
    private static final int MOST_WARNINGS = 50;

    /** Of titles and places that stand before what describes a text. */
    private static final int FEW = 10;

    private final Element body;
    private final Map<String, Object> stated = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final References references = new References();
    private final Substitutions substitutions = new Substitutions();
    private final Footnotes footnotes = new Footnotes(this);
    private final Roles roles = new Roles(this);
    private final Headings headings = new Headings(this);
    private String language = "";

    Page() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        body = document.body();
    }

    Element body() {
        return body;
    }

    References references() {
        return references;
    }

    Substitutions substitutions() {
        return substitutions;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    Roles roles() {
        return roles;
    }

    Headings headings() {
        return headings;
    }

    void inline(String text, int line, Element into) {
        references.waitsNoMore();
        InlineText.read(this, text, line, into);
    }

    void title(String title, String style, int line, Element into) {
        headings.add(title, style, line, into);
    }

    /** Whether nothing but a title has been read, so that fields here describe the text. */
    boolean isBeginning(Element into) {
        return into == body
                && body.childNodeSize() <= FEW
                && headings.isTitleOnly()
                && body.children().stream().allMatch(each -> headings.isHeading(each) || isPlace(each));
    }

    private static boolean isPlace(Element element) {
        return element.normalName().equals("span") && element.childNodeSize() == 0;
    }

    /** A field that describes the text; a second one of its name is added. */
    void state(String name, Object value) {
        stated.merge(name, value, (first, second) -> first.equals(second) ? first : first + ", " + second);
    }

    /** A field that is said again is meant as it is said last. */
    void stateLatest(String name, Object value) {
        stated.put(name, value);
    }

    Map<String, Object> stated() {
        return stated;
    }

    /** The language of code for which none is said. */
    String language() {
        return language;
    }

    void highlight(String language) {
        this.language = language;
    }

    /** Keeps as written what cannot be shown as it is meant. */
    void keep(Passage text, Element into, String reason) {
        Literals.code(text.trimmed().text(), "", into);
        warn(text.number(0), reason + "; it is kept as it is written");
    }

    void warn(int line, String sentence) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add("line " + line + " " + sentence.replaceAll("\\s+", " "));
        } else if (warnings.size() == MOST_WARNINGS) {
            warnings.add("there is more of this kind");
        }
    }

    List<String> warnings() {
        return warnings;
    }

    /** Settles what could not be known before the text's end. */
    void finish() {
        footnotes.resolve();
        references.resolve(this);
        substitutions.resolve(this);
        headings.finish();
    }
}
