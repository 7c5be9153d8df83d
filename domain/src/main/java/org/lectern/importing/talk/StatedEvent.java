package org.lectern.importing.talk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.post.Slug;

/**
 * A gathering as a sentence names it: {@code 2025 tidewater conference in Harbourtown, NL}.
 *
 * @param name as printed, without the place
 * @param edition its year or number, as printed
 */
public record StatedEvent(String name, Optional<String> edition, Optional<String> place) {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:\\d{1,3}(?:st|nd|rd|th|e|ste|de)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
                    + "|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’. /-]{0,60}(?:,? ?\\(?[\\p{L}\\p{M}'’. -]{1,60}\\)?){0,2}");

    static StatedEvent of(String phrase) {
        int in = phrase.lastIndexOf(" in ");
        Optional<String> place = Optional.of(
                        in < 0 ? "" : phrase.substring(in + 4).strip())
                .filter(text -> PLACE.matcher(text).matches());
        String name = place.isPresent() ? phrase.substring(0, in).strip() : phrase;
        return new StatedEvent(name, found(YEAR, name).or(() -> found(NUMBER, name)), place);
    }

    /** Whether other gatherings would be named in the same words. */
    public boolean isNumbered() {
        return edition.isPresent();
    }

    /** As a post holds it. Two towns may each have their fifth meeting: the town is in the slug then. */
    public Document document() {
        Map<String, Object> event = new LinkedHashMap<>();
        Slug.from(named()).ifPresent(slug -> event.put("slug", slug.text()));
        event.put("name", name);
        edition.ifPresent(text -> event.put("edition", text));
        place.ifPresent(text -> event.put("place", Document.of("name", text)));
        return Document.of(event);
    }

    private String named() {
        String town = place.map(text -> text.split("[,(]", 2)[0].strip()).orElse("");
        boolean isYear = edition.filter(text -> YEAR.matcher(text).matches()).isPresent();
        boolean isSaid = name.toLowerCase(Locale.ROOT).contains(town.toLowerCase(Locale.ROOT));
        return isYear || isSaid ? name : name + " " + town;
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
