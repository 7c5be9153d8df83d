package org.lectern.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.post.Content;
import org.lectern.post.Named;
import org.lectern.post.Post;

/** What the fake knows of texts: words without accents, and whether a post has those that were asked for. */
final class PlainSearch {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private PlainSearch() {}

    static boolean isFound(String text, Post post) {
        String whole =
                " " + String.join(" ", words(String.join(" \n ", fields(post).values()))) + " ";
        SearchText asked = SearchText.of(text);
        return !asked.wanted().isEmpty()
                && asked.parts().stream().allMatch(part -> stands(part, whole) != part.excluded());
    }

    private static boolean stands(SearchText.Part part, String whole) {
        String words = " " + String.join(" ", words(part.text()));
        return words.isBlank() || whole.contains(part.last() ? words : words + " ");
    }

    static Map<String, String> fields(Post post) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", post.title().orElse(""));
        Stream<Named> named = Stream.of(
                        post.authors(), post.speakers(), post.event().stream().toList())
                .flatMap(List::stream);
        fields.put(
                "about",
                Stream.concat(named.map(Named::name), post.tags().stream()).collect(Collectors.joining(", ")));
        fields.put(
                "text",
                post.summary().orElse("") + " "
                        + post.content().map(Content::source).orElse("") + " "
                        + post.attributes().fields().values());
        return fields;
    }

    static Fragment marked(String text, Set<String> words) {
        List<Fragment.Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            if (words.contains(folded(word.group()))) {
                if (word.start() > end) {
                    pieces.add(new Fragment.Piece(text.substring(end, word.start()), false));
                }
                pieces.add(new Fragment.Piece(word.group(), true));
                end = word.end();
            }
        }
        if (end < text.length()) {
            pieces.add(new Fragment.Piece(text.substring(end), false));
        }
        return new Fragment(pieces);
    }

    static List<String> words(String text) {
        return WORD.matcher(folded(text)).results().map(found -> found.group()).toList();
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
