package org.lectern.importing.ghost;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.importing.json.JsonObject;
import org.lectern.markup.Markup;
import org.lectern.post.Content;

/**
 * The cards of both editors as HTML, by what <a href="https://github.com/TryGhost/Koenig">Koenig</a>'s kg-default-cards and
 * kg-default-nodes keep of them.
 */
final class Cards {
    /** In an e-mail only, or for members only. */
    private static final Set<String> NOT_PUBLIC = Set.of("email", "email-cta", "transistor");

    private static final Map<String, Function<JsonObject, String>> KNOWN = Map.ofEntries(
            Map.entry("html", card -> of(card, "html")),
            Map.entry("image", MediaCards::image),
            Map.entry("gallery", MediaCards::gallery),
            Map.entry("video", MediaCards::video),
            Map.entry("audio", MediaCards::audio),
            Map.entry("file", MediaCards::file),
            Map.entry("embed", MediaCards::embed),
            Map.entry("bookmark", MediaCards::bookmark),
            Map.entry("code", TextCards::code),
            Map.entry("codeblock", TextCards::code),
            Map.entry("callout", TextCards::callout),
            Map.entry("toggle", TextCards::toggle),
            Map.entry("button", TextCards::button),
            Map.entry("product", TextCards::product),
            Map.entry("header", TextCards::header),
            Map.entry("signup", TextCards::signup),
            Map.entry("call-to-action", TextCards::callToAction),
            Map.entry("collection", card -> TextCards.headline(of(card, "header"))),
            Map.entry("hr", card -> "<hr>"),
            Map.entry("horizontalrule", card -> "<hr>"),
            Map.entry("paywall", card -> "<!--members-only-->"));

    private final Markup markup;

    Cards(Markup markup) {
        this.markup = markup;
    }

    /** @param json the card as it was stored */
    void add(String name, JsonObject card, Body body) {
        if (NOT_PUBLIC.contains(name) || isForMembers(card.object("visibility"))) {
            body.withheld(name);
            return;
        }
        if (name.equals("markdown") || name.equals("card-markdown")) {
            String source = of(card, "markdown");
            body.addMarkdown(source, markup.html(new Content(Content.MARKDOWN, source)));
            return;
        }
        Function<JsonObject, String> known = KNOWN.get(name);
        if (known == null) {
            body.unknown(name);
        }
        body.add(known == null ? asStored(name, card) : known.apply(card));
    }

    /** Nobody but their owner knows what they look like; so that nothing is lost in silence they are shown. */
    static String asStored(String name, JsonObject card) {
        String stored = Html.element("code", Html.text(card.fields().toString()));
        return Html.figure(
                Html.element("pre", stored), Optional.of(Html.text("A card of Ghost's of the sort \"" + name + "\"")));
    }

    static String of(JsonObject card, String name) {
        return card.text(name).orElse("");
    }

    /** Ghost 5.112 says it by the audience, earlier versions by the place. */
    private static boolean isForMembers(JsonObject visibility) {
        return visibility
                        .object("web")
                        .flag("nonMember")
                        .filter(isShown -> !isShown)
                        .isPresent()
                || visibility.flag("showOnWeb").filter(isShown -> !isShown).isPresent();
    }
}
