package org.lectern.importing.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A post's text as the HTML that WordPress shows of it. */
final class WordPressText {
    private static final Pattern BLOCK_NAME = Pattern.compile("^<!--\\s*/?wp:([a-z][a-z0-9/-]{0,100})");
    private static final Pattern BLOCKS_BEGIN = Pattern.compile("<!--\\s*wp:[a-z]");

    private final Wp post;
    private final MediaLibrary library;
    private final List<String> warnings = new ArrayList<>();

    WordPressText(Wp post, MediaLibrary library) {
        this.post = post;
        this.library = library;
    }

    List<String> warnings() {
        return warnings;
    }

    String html() {
        Map<String, String> languages = Languages.of(post.content());
        if (languages.isEmpty()) {
            return html(post.content());
        }
        warnings.add("is written in several languages in one text (" + String.join(", ", languages.keySet())
                + "); all of them are kept");
        StringBuilder all = new StringBuilder();
        languages.forEach(
                (language, text) -> all.append(language.isEmpty() ? "<div>" : "<div lang=\"" + language + "\">")
                        .append('\n')
                        .append(html(text))
                        .append("\n</div>\n"));
        return all.toString();
    }

    private String html(String written) {
        Shortcodes shortcodes = new Shortcodes(this::gallery);
        String text = shortcodes.html(written);
        if (!shortcodes.unknown().isEmpty()) {
            warnings.add("has shortcodes of plugins, which stay as they are written: "
                    + String.join(", ", shortcodes.unknown().stream().limit(10).toList()));
        }
        boolean isOfBlocks = BLOCKS_BEGIN.matcher(written).find();
        return isOfBlocks ? withoutBlocks(text).strip() : Paragraphs.in(text);
    }

    /** Blocks are told by comments. Those that hold nothing are filled by WordPress when a page is shown. */
    private String withoutBlocks(String text) {
        Set<String> filled = new LinkedHashSet<>();
        StringBuilder result = new StringBuilder(text.length());
        int position = 0;
        int begin = text.indexOf("<!--");
        while (begin >= 0) {
            int end = text.indexOf("-->", begin);
            if (end < 0) {
                break;
            }
            String comment = text.substring(begin, end + 3);
            result.append(text, position, begin);
            Matcher block = BLOCK_NAME.matcher(comment);
            if (!block.find()) {
                result.append(comment);
            } else if (comment.endsWith("/-->") && !block.group(1).equals("more")) {
                filled.add(block.group(1));
            }
            position = end + 3;
            begin = text.indexOf("<!--", position);
        }
        if (!filled.isEmpty()) {
            warnings.add("has blocks that WordPress fills by itself, which are left out: " + String.join(", ", filled));
        }
        return result.append(text, position, text.length()).toString().replaceAll("\\n{3,}", "\n\n");
    }

    private List<Attachment> gallery(Map<String, String> attributes) {
        String ids = attributes.getOrDefault("ids", attributes.getOrDefault("include", ""));
        if (ids.isBlank()) {
            return library.uploadedFor(post.id()).stream()
                    .filter(Attachment::isImage)
                    .toList();
        }
        return List.of(ids.strip().split("[,\\s]+")).stream()
                .flatMap(id -> library.find(id).stream())
                .toList();
    }
}
