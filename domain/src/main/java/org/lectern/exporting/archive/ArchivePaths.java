package org.lectern.exporting.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.document.Sha256;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/**
 * What the archive's files are called. Names are for people, and safe on every file system: letters and digits of any script, hyphens,
 * underscores; whose they are stands in the files. No two names differ in upper and lower case only.
 */
public final class ArchivePaths {
    public static final String README = "README.txt";
    public static final String MANIFEST = "manifest.json";
    public static final String SITE = "site.json";
    public static final String CHECKSUMS = "checksums/";
    public static final String POSTS = "posts/";
    public static final String POST = "post.json";
    public static final String REVISIONS = "revisions/";
    public static final String KINDS = "kinds/";
    public static final String KIND = "kind.json";
    public static final String TAGS = "tags/";
    public static final String IMAGES = "images/";
    public static final String ORIGINALS = "originals/";

    private static final int LONGEST = 60;
    private static final int HASH_SHOWN = 12;
    private static final Pattern OWN_ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{24}");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_-]+");
    private static final Pattern AROUND = Pattern.compile("^[_\\p{M}-]+|[_-]+$");

    private ArchivePaths() {}

    /** {@code posts/2025/05/16/SLUG~ID/}; the day is that of UTC. A post without a date stands in {@code posts/undated}. */
    public static String folder(Post post) {
        Optional<Document> trashed = post.document().document(PostFields.TRASHED);
        Optional<String> slug = post.slug().or(() -> trashed.flatMap(before -> before.text(PostFields.SLUG)));
        return POSTS
                + post.published().flatMap(ArchivePaths::day).orElse("undated/")
                + named(slug.orElse(""), post.id().value())
                + '/';
    }

    /** {@code SLUG~ID}, or {@code ID} where there is no slug. */
    public static String named(String slug, Object id) {
        String readable = safe(slug);
        String unique = unique(id);
        return readable.isEmpty() ? unique : readable + '~' + unique;
    }

    /** {@code revisions/0001.json}. */
    public static String revision(long version) {
        return REVISIONS + numbered(version);
    }

    /** {@code 0001.json}. */
    public static String numbered(long version) {
        return String.format(Locale.ROOT, "%04d.json", version);
    }

    /** For something that is called by a text alone: {@code python}, and with a part of its hash where the text is no safe name as it stands. */
    public static String called(String text) {
        String readable = safe(text);
        boolean isSafe = readable.equals(text) && text.chars().noneMatch(Character::isUpperCase);
        return isSafe ? readable : readable + '~' + hash(text);
    }

    /** {@code originals/ab/abcd...}; without an extension, as the bytes are of any format. */
    public static String original(String hash) {
        return ORIGINALS + hash.substring(0, 2) + '/' + hash;
    }

    private static Optional<String> day(Instant published) {
        int year = published.atOffset(ZoneOffset.UTC).getYear();
        ZonedDateTime day = published.atZone(ZoneOffset.UTC);
        return year < 0 || year > 9999
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "%04d/%02d/%02d/", year, day.getMonthValue(), day.getDayOfMonth()));
    }

    private static String unique(Object id) {
        String text = id instanceof Foreign foreign ? foreign.text() : String.valueOf(id);
        if (OWN_ID.matcher(text).matches()) {
            return text;
        }
        String hash = hash(new String(ExactJson.write(Document.of("id", id)), StandardCharsets.UTF_8));
        String readable = safe(text);
        return readable.isEmpty() ? hash : readable + '-' + hash;
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, HASH_SHOWN);
    }

    /** Dots too are left out: some systems read names such as {@code con.py} as devices. */
    private static String safe(String text) {
        String some = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        String words =
                UNSAFE.matcher(Normalizer.normalize(some, Normalizer.Form.NFC)).replaceAll("_");
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        return AROUND.matcher(words.substring(0, end)).replaceAll("");
    }
}
