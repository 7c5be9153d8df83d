package org.lectern.importing.ghost;

import static org.lectern.importing.ghost.Cards.of;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.importing.json.JsonObject;

/** Images, films, sounds, files and pages of others. A caption is HTML already. */
final class MediaCards {
    private MediaCards() {}

    static String image(JsonObject card) {
        return Html.figure(Html.link(of(card, "href"), img(card)), card.text("caption"));
    }

    static String gallery(JsonObject card) {
        List<JsonObject> images = card.objects("images");
        String shown = images.stream()
                .map(image -> image.text("caption").isPresent() ? image(image) : img(image))
                .collect(Collectors.joining());
        return Html.figure(shown, card.text("caption"));
    }

    static String video(JsonObject card) {
        String film = Html.element(
                "video",
                Html.link(of(card, "src"), Html.text(card.text("fileName").orElse(of(card, "src")))),
                "src",
                of(card, "src"),
                "poster",
                card.text("customThumbnailSrc").orElse(of(card, "thumbnailSrc")),
                "width",
                of(card, "width"),
                "height",
                of(card, "height"),
                "controls",
                "controls");
        return Html.figure(film, card.text("caption"));
    }

    static String audio(JsonObject card) {
        String title = Html.text(card.text("title").orElse(of(card, "src")));
        String sound = Html.element(
                "audio", Html.link(of(card, "src"), title), "src", of(card, "src"), "controls", "controls");
        return Html.figure(sound, card.text("title").map(Html::text));
    }

    static String file(JsonObject card) {
        String name = card.text("fileTitle").or(() -> card.text("fileName")).orElse(of(card, "src"));
        String about =
                card.text("fileCaption").map(text -> " " + Html.text(text)).orElse("");
        String fileName = card.text("fileName")
                .filter(each -> !each.equals(name))
                .map(each -> " (" + Html.text(each) + ")")
                .orElse("");
        return Html.element("p", Html.link(of(card, "src"), Html.text(name)) + fileName + about);
    }

    /** What the other site gave to be shown; else a link. */
    static String embed(JsonObject card) {
        String address = of(card, "url");
        String shown = card.text("html").orElse(Html.element("p", Html.link(address, Html.text(address))));
        return Html.figure(shown, card.text("caption"));
    }

    static String bookmark(JsonObject card) {
        JsonObject page = card.object("metadata").isEmpty() ? card : card.object("metadata");
        String address = card.text("url").orElse(of(page, "url"));
        String title = Html.text(page.text("title").orElse(address));
        String about = page.text("description")
                .map(text -> Html.element("p", Html.text(text)))
                .orElse("");
        String from = Stream.of("author", "publisher")
                .flatMap(name -> page.text(name).stream())
                .map(Html::text)
                .collect(Collectors.joining(", "));
        String shown = Html.element("p", Html.link(address, Html.element("strong", title)))
                + about
                + (from.isEmpty() ? "" : Html.element("p", from));
        return Html.figure(Html.element("blockquote", shown), card.text("caption"));
    }

    static String img(JsonObject image) {
        return picture(
                of(image, "src"), image.text("alt"), of(image, "title"), of(image, "width"), of(image, "height"));
    }

    /** @param alt an image whose source says nothing has none: not even an empty one, which means that it is only decoration */
    static String picture(String address, Optional<String> alt, String title, String width, String height) {
        return address.isEmpty()
                ? ""
                : Html.open(
                        "img", "src", address, "alt", alt.orElse(""), "title", title, "width", width, "height", height);
    }
}
