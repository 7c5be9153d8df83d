package org.lectern.importing.restructured;

import org.jsoup.nodes.Element;

/** A session of a Python interpreter, up to the next blank line. */
final class Doctests implements Form {
    @Override
    public int read(Passage text, int at, Element into) {
        if (!text.line(at).equals(">>>") && !text.line(at).startsWith(">>> ")) {
            return at;
        }
        int end = text.blankFrom(at);
        Literals.code(text.part(at, end).text(), "pycon", into);
        return end;
    }
}
