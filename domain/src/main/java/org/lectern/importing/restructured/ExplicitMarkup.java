package org.lectern.importing.restructured;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What begins with two dots: footnotes, targets, substitutions, directives, and else comments, which nobody sees. */
final class ExplicitMarkup implements Form {
    private static final String SIMPLE = "[\\p{L}\\p{N}]++(?:[-._+:][\\p{L}\\p{N}]++)*+";
    private static final Pattern NOTE =
            Pattern.compile("\\.\\. +\\[([0-9]++|#(?:" + SIMPLE + ")?|\\*|" + SIMPLE + ")\\](?: +|$)");
    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. +(" + SIMPLE + ") ?::(?: +|$)");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\.\\. +\\|(?! )([^|]*[^| ])\\| +(?=\\S)");
    private static final Pattern SUBSTITUTE = Pattern.compile("(" + SIMPLE + ") ?::(?: +|$)");
    private static final Pattern NIKOLA =
            Pattern.compile("\\.\\. ([a-z][\\w-]{0,40}): *(.*)", Pattern.CASE_INSENSITIVE);

    private final Blocks blocks;
    private final Page page;
    private final Targets targets;
    private final Directives directives;

    ExplicitMarkup(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
        targets = new Targets(page);
        directives = new Directives(blocks, page);
    }

    @Override
    public int read(Passage text, int at, Element into) {
        String line = text.line(at);
        if (line.startsWith("__ ") || line.equals("__")) {
            return targets.anonymous(text, at, 2, into);
        }
        if (!line.equals("..") && !line.startsWith(".. ")) {
            return at;
        }
        boolean isEmptyComment = line.equals("..") && text.isBlank(at + 1);
        int end = isEmptyComment ? at + 1 : text.endOfIndented(at + 1, 1);
        Passage whole = text.part(at, end);
        if (!note(whole, into) && !targets.read(whole, into) && !substitution(whole) && !directive(whole, into)) {
            comment(whole, into);
        }
        return end;
    }

    private boolean note(Passage whole, Element into) {
        Matcher note = NOTE.matcher(whole.line(0));
        if (!note.lookingAt()) {
            return false;
        }
        blocks.read(whole.marked(0, whole.size(), note.end()), page.footnotes().begin(note.group(1), into));
        return true;
    }

    private boolean directive(Passage whole, Element into) {
        Matcher directive = DIRECTIVE.matcher(whole.line(0));
        if (!directive.lookingAt()) {
            return false;
        }
        directives.read(directive.group(1), whole, directive.end(), into);
        return true;
    }

    private boolean substitution(Passage whole) {
        Matcher name = SUBSTITUTION.matcher(whole.line(0));
        if (!name.lookingAt()) {
            return false;
        }
        Element definition = new Element("span");
        Matcher directive = SUBSTITUTE
                .matcher(whole.line(0))
                .region(name.end(), whole.line(0).length());
        if (directive.lookingAt()) {
            directives.substitute(directive.group(1), whole, directive.end(), definition);
            page.substitutions().define(name.group(1), definition);
        }
        return directive.lookingAt();
    }

    /** Nikola describes its posts in comments. */
    private void comment(Passage whole, Element into) {
        Matcher nikola = NIKOLA.matcher(whole.line(0));
        boolean isField = whole.size() == 1 && page.isBeginning(into) && nikola.matches();
        if (isField) {
            page.state(nikola.group(1), nikola.group(2).strip());
        }
    }
}
