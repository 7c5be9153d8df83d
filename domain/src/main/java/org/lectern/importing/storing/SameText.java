package org.lectern.importing.storing;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;

/**
 * Whether two posts are one: the titles, where both have one, are the same, and the shorter text stands in the other one, though not letter
 * by letter: tools that extract texts lose code, lists and links.
 */
final class SameText {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    /** So many words in a row are compared. */
    private static final int ROW = 3;

    /** Of the rows of the shorter one, which have to be in the longer one, in percent. */
    private static final int ENOUGH = 70;

    /** What the shorter one has to be of the longer one, in percent: a post that quotes another one is another. */
    private static final int LEAST_PART = 40;

    /** In rows; shorter texts have to be equal. */
    private static final int SHORTEST = 15;

    /** In characters, from the beginning. */
    private static final int MOST = 200_000;

    private final Optional<String> title;
    private final List<String> words;
    private final Set<String> rows;

    private SameText(Optional<String> title, String text) {
        this.title = title.map(each -> String.join(" ", words(each)));
        this.words = words(text);
        this.rows = rows(words);
    }

    static SameText of(FoundPost found) {
        Document content = found.fields().document(PostFields.CONTENT).orElse(Document.empty());
        return new SameText(found.title(), plain(content));
    }

    /** @param post with its text */
    static SameText of(Post post) {
        Document content = post.document().document(PostFields.CONTENT).orElse(Document.empty());
        return new SameText(post.title(), plain(content));
    }

    /** Without HTML's tags. */
    static String plain(Document content) {
        String source = content.text("source").orElse("");
        String beginning = source.length() > MOST ? source.substring(0, MOST) : source;
        boolean isHtml = content.text("format").filter(Content.HTML::equals).isPresent();
        return isHtml ? Jsoup.parse(beginning).text() : beginning;
    }

    /** Whether it is long enough that nobody writes it twice. */
    boolean isLong() {
        return rows.size() >= SHORTEST;
    }

    boolean isAlso(SameText other) {
        boolean areOtherwiseCalled = title.isPresent() && other.title.isPresent() && !title.equals(other.title);
        if (areOtherwiseCalled || words.isEmpty()) {
            return false;
        }
        Set<String> fewer = rows.size() <= other.rows.size() ? rows : other.rows;
        Set<String> more = fewer == rows ? other.rows : rows;
        if (fewer.size() < SHORTEST) {
            return words.equals(other.words);
        }
        if (fewer.size() * 100L < more.size() * (long) LEAST_PART) {
            return false;
        }
        long shared = fewer.stream().filter(more::contains).count();
        return shared * 100 >= (long) fewer.size() * ENOUGH;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(NO_WORD.split(FOLDED.normalize(text))));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static Set<String> rows(List<String> words) {
        Set<String> rows = new HashSet<>();
        for (int i = 0; i + ROW <= words.size(); i++) {
            rows.add(String.join(" ", words.subList(i, i + ROW)));
        }
        return rows;
    }
}
