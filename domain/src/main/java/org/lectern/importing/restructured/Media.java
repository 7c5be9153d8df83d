package org.lectern.importing.restructured;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Images, and films and sounds as links to where they are. */
final class Media {
    private final Blocks blocks;
    private final Page page;

    Media(Blocks blocks, Page page) {
        this.blocks = blocks;
        this.page = page;
    }

    void addTo(Map<String, Directives.Reading> readings) {
        readings.put("image", this::image);
        readings.put("figure", this::figure);
        readings.put("thumbnail", (each, into) -> {
            if (each.content().isEmpty()) {
                image(each, into);
            } else {
                figure(each, into);
            }
        });
        readings.put("youtube", (each, into) -> film("https://www.youtube.com/watch?v=", each, into));
        readings.put("vimeo", (each, into) -> film("https://vimeo.com/", each, into));
        readings.put("gist", (each, into) -> film("https://gist.github.com/", each, into));
        for (String name : List.of("media", "soundcloud", "raw-video")) {
            readings.put(name, (each, into) -> film("", each, into));
        }
    }

    private void image(Directive directive, Element into) {
        boolean isInLine = into.normalName().equals("span");
        append(directive, isInLine ? into : into.appendElement("p"));
    }

    private void append(Directive directive, Element into) {
        Element image = new Element("img").attr("src", References.withoutGaps(Escapes.hidden(directive.argument())));
        Optional.of(directive.option("alt")).filter(alt -> !alt.isEmpty()).ifPresent(alt -> image.attr("alt", alt));
        for (String side : List.of("width", "height")) {
            String length = directive.option(side).replaceFirst(" ?px$", "");
            if (length.matches("\\d{1,5}%?")) {
                image.attr(side, length);
            }
        }
        String target = directive.option("target");
        if (target.isEmpty()) {
            into.appendChild(image);
            return;
        }
        Element link = into.appendElement("a");
        link.appendChild(image);
        if (target.endsWith("_")) {
            String name = target.substring(0, target.length() - 1).replace("`", "");
            page.references().named(name, new References.Use(link, target, directive.line()));
        } else {
            link.attr("href", References.withoutGaps(Escapes.hidden(target)));
        }
    }

    /** The first paragraph is the caption, what follows a legend. */
    private void figure(Directive directive, Element into) {
        Element figure = into.appendElement("figure");
        append(directive, figure);
        if (!directive.content().isEmpty()) {
            Element caption = figure.appendElement("figcaption");
            blocks.read(directive.content(), caption);
            if (caption.childrenSize() == 1 && caption.child(0).normalName().equals("p")) {
                caption.child(0).unwrap();
            }
        }
    }

    private static void film(String site, Directive directive, Element into) {
        String name = directive.argument().strip();
        String address = name.contains("://") ? name : site + name;
        into.appendElement("p").appendElement("a").attr("href", address).appendText(address);
    }
}
