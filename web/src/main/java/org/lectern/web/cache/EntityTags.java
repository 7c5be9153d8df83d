package org.lectern.web.cache;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.document.Sha256;

/**
 * Strong entity tags: a digest of the very bytes, behind the version of the one document that the answer shows, if it shows one. What the
 * same bytes become by compression is named behind it: {@code "3-DIGEST-gzip"}.
 */
public final class EntityTags {
    private static final int DIGEST_BYTES = 15;
    private static final Pattern VERSIONED = Pattern.compile("\"(\\d{1,18})-[^\"]*\"");
    private static final Pattern ENCODED = Pattern.compile("-(?:gzip|zstd)\"$");

    private EntityTags() {}

    public static String of(byte[] body) {
        return '"' + digest(body) + '"';
    }

    public static String of(byte[] body, long version) {
        return '"' + Long.toString(version) + '-' + digest(body) + '"';
    }

    /** The tag of the same bytes in that encoding. */
    static String in(Encoding encoding, String etag) {
        return encoding == Encoding.IDENTITY
                ? etag
                : etag.substring(0, etag.length() - 1) + '-' + encoding.token() + '"';
    }

    /** Whether a list of tags, or {@code *}, names this one (RFC 9110, section 13.1.2: weak comparison). */
    public static boolean anyMatches(String list, String etag) {
        return list.strip().equals("*") || strong(list).anyMatch(etag::equals);
    }

    /** Like {@link #anyMatches}, for the tag that is in the list, in whatever encoding the reader has the bytes. */
    static Optional<String> match(String list, String etag) {
        return strong(list)
                .filter(tag -> tag.equals(etag)
                        || ENCODED.matcher(tag).replaceFirst("\"").equals(etag))
                .findFirst();
    }

    /** The version in a tag that {@link #of(byte[], long)} made, in any encoding; a weak tag or any other has none. */
    public static OptionalLong version(String etag) {
        Matcher matcher = VERSIONED.matcher(etag.strip());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static Stream<String> strong(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).map(EntityTags::withoutWeakness);
    }

    private static String withoutWeakness(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    private static String digest(byte[] body) {
        byte[] digest = Sha256.digest().digest(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    }
}
