package org.lectern.web.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strong entity tags: a digest of the very bytes, behind the version of the one document that the answer shows, if it shows one. */
public final class EntityTags {
    private static final int DIGEST_BYTES = 15;
    private static final Pattern VERSIONED = Pattern.compile("\"(\\d{1,18})-[^\"]*\"");

    private EntityTags() {}

    public static String of(byte[] body) {
        return '"' + digest(body) + '"';
    }

    public static String of(byte[] body, long version) {
        return '"' + Long.toString(version) + '-' + digest(body) + '"';
    }

    /** Whether a list of tags, or {@code *}, names this one (RFC 9110, section 13.1.2: weak comparison). */
    public static boolean anyMatches(String list, String etag) {
        return list.strip().equals("*")
                || Arrays.stream(list.split(","))
                        .map(String::strip)
                        .map(EntityTags::strong)
                        .anyMatch(etag::equals);
    }

    /** The version in a tag that {@link #of(byte[], long)} made; a weak tag or any other has none. */
    public static OptionalLong version(String etag) {
        Matcher matcher = VERSIONED.matcher(etag.strip());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    private static String strong(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
