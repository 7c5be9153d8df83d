package org.lectern.post;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The readable part of an address: letters and digits of any script in lower case, words joined by single hyphens. {@code Python on a
 * Tractor!} becomes {@code python-on-a-tractor}, {@code Café} {@code cafe}, {@code R 语言} {@code r-语言}, {@code C++} {@code c-plus-plus}.
 */
public record Slug(String text) {
    /** In characters. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[-_.]+[\\p{L}\\p{N}\\p{M}]+)*");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern SHARP = Pattern.compile("(?<=\\p{L})#");
    private static final Pattern DOT = Pattern.compile("^\\.(?=\\p{L})");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "archive",
            "api",
            "assets",
            "events",
            "events.ics",
            "feed.atom",
            "feed.json",
            "feed.rss",
            "health",
            "images",
            "jakarta.faces.resource",
            "login",
            "login.xhtml",
            "metrics",
            "opensearch.xml",
            "people",
            "problem",
            "robots.txt",
            "search",
            "series",
            "sitemap.xml",
            "statistics",
            "tags",
            "tags.opml");

    public Slug {
        if (!isSlug(text)) {
            throw new IllegalArgumentException("not a slug: " + text);
        }
    }

    /** The text itself, if it is a slug as it stands. */
    public static Optional<Slug> parse(String text) {
        return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** A slug made of the text's words; empty where it has neither letter nor digit. */
    public static Optional<Slug> from(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        words = SHARP.matcher(words.replace("+", "-plus")).replaceAll("-sharp");
        words = DOT.matcher(words).replaceFirst("dot-");
        words = HYPHENS_AROUND
                .matcher(NOT_WORD.matcher(folded(words)).replaceAll("-"))
                .replaceAll("");
        return parse(shortened(words));
    }

    /** Whether the weblog has something else at this address. */
    public boolean isReserved() {
        return RESERVED.contains(text) || text.matches("\\d{4}|sitemap-.+\\.xml");
    }

    /** This slug with a number behind it, for the second post of a title. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        int room = MAX_LENGTH - suffix.length();
        String stem = text.length() > room
                ? HYPHENS_AROUND.matcher(text.substring(0, room)).replaceAll("")
                : text;
        return new Slug(stem + suffix);
    }

    /** Latin letters lose their accents; letters of other scripts stay as they are, composed. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> folded.append(foldedLetter(point)));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String foldedLetter(int point) {
        String letter = Character.toString(point);
        if (point < 0x80 || Character.UnicodeScript.of(point) != Character.UnicodeScript.LATIN) {
            return letter;
        }
        return LatinLetters.TO_ASCII.transliterate(letter).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String words) {
        if (words.length() <= MAX_LENGTH) {
            return words;
        }
        int cut = words.lastIndexOf('-', MAX_LENGTH);
        int end = cut > 0 ? cut : MAX_LENGTH - (Character.isHighSurrogate(words.charAt(MAX_LENGTH - 1)) ? 1 : 0);
        return words.substring(0, end);
    }

    private static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH
                && SLUG.matcher(text).matches()
                && text.equals(text.toLowerCase(Locale.ROOT))
                && Normalizer2.getNFCInstance().isNormalized(text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Built once, when first needed: it takes a tenth of a second. */
    private static final class LatinLetters {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    }
}
