package org.lectern.importing.ghost;

import static org.lectern.importing.ghost.Cards.of;

import java.util.Optional;
import org.lectern.importing.json.JsonObject;

/** Cards that are texts. Where one takes input, as a sign-up does, its texts stay and the form goes. */
final class TextCards {
    private TextCards() {}

    static String code(JsonObject card) {
        String language = card.text("language").map(name -> "language-" + name).orElse("");
        String code = Html.element("pre", Html.element("code", Html.text(of(card, "code")), "class", language));
        return card.text("caption")
                .map(caption -> Html.figure(code, Optional.of(caption)))
                .orElse(code);
    }

    static String callout(JsonObject card) {
        String emoji =
                card.text("calloutEmoji").map(text -> Html.text(text) + " ").orElse("");
        String text = of(card, "calloutText");
        boolean isBlock = text.startsWith("<p");
        return Html.element("aside", isBlock ? emoji + text : Html.element("p", emoji + text));
    }

    static String toggle(JsonObject card) {
        return Html.element("details", Html.element("summary", of(card, "heading")) + of(card, "content"));
    }

    static String button(JsonObject card) {
        return button(card, "button");
    }

    static String product(JsonObject card) {
        boolean isRated = card.flag("productRatingEnabled").orElse(false);
        String stars = isRated
                ? card.whole("productStarRating")
                        .map(count -> Html.element("p", "★".repeat((int) Math.min(5, Math.max(0, count)))))
                        .orElse("")
                : "";
        boolean hasButton = card.flag("productButtonEnabled").orElse(false);
        String link = hasButton
                ? Html.element("p", Html.link(of(card, "productUrl"), Html.text(of(card, "productButton"))))
                : "";
        return MediaCards.picture(of(card, "productImageSrc"), Optional.empty(), "", "", "")
                + Html.element("h4", of(card, "productTitle"))
                + stars
                + of(card, "productDescription")
                + link;
    }

    static String header(JsonObject card) {
        boolean hasButton = card.flag("buttonEnabled").orElse(false);
        return MediaCards.picture(of(card, "backgroundImageSrc"), Optional.empty(), "", "", "")
                + headline(of(card, "header"))
                + paragraph(of(card, "subheader"))
                + (hasButton ? button(card, "button") : "");
    }

    static String signup(JsonObject card) {
        return headline(of(card, "header")) + paragraph(of(card, "subheader")) + paragraph(of(card, "disclaimer"));
    }

    static String callToAction(JsonObject card) {
        boolean hasSponsor = card.flag("hasSponsorLabel").orElse(false);
        boolean hasButton = card.flag("showButton").orElse(false);
        return Html.element(
                "aside",
                (hasSponsor ? of(card, "sponsorLabel") : "")
                        + MediaCards.picture(of(card, "imageUrl"), Optional.empty(), "", "", "")
                        + of(card, "textValue")
                        + (hasButton ? button(card, "button") : ""));
    }

    static String headline(String html) {
        return html.isEmpty() ? "" : Html.element("h2", html);
    }

    private static String paragraph(String html) {
        return html.isEmpty() ? "" : Html.element("p", html);
    }

    private static String button(JsonObject card, String name) {
        return Html.element("p", Html.link(of(card, name + "Url"), Html.text(of(card, name + "Text"))));
    }
}
