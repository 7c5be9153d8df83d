package org.lectern.importing.wordpress;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WordPress's shortcodes as HTML: {@code [caption]}, {@code [gallery]}, {@code [code]}, {@code [youtube]}, {@code [embed]}, {@code [video]} and
 * {@code [audio]}. All others stay as they are written.
 */
final class Shortcodes {
    private static final Set<String> CODES = Set.of("code", "sourcecode", "source", "highlight", "cc");
    private static final Set<String> LINKS =
            Set.of("youtube", "vimeo", "embed", "video", "audio", "playlist", "soundcloud");
    private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");
    private static final Pattern CODE =
            Pattern.compile("\\[(/?)([A-Za-z][A-Za-z0-9_-]{1,40})((?:[\\s=][^\\[\\]]{0,4000})?)\\]");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_][\\w-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'\\[\\]<>]{4,2000}");
    private static final Pattern IMAGE =
            Pattern.compile("(?is)^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)\\s*(.*)$");

    private final Function<Map<String, String>, List<Attachment>> galleries;
    private final Set<String> unknown = new LinkedHashSet<>();

    /** End tags that do not stand in the rest of the text. */
    private final Set<String> endless = new HashSet<>();

    /** @param galleries the pictures of a gallery, by the attributes of its shortcode */
    Shortcodes(Function<Map<String, String>, List<Attachment>> galleries) {
        this.galleries = galleries;
    }

    /** Those with attributes that stayed as they are. */
    Set<String> unknown() {
        return unknown;
    }

    String html(String text) {
        StringBuilder result = new StringBuilder(text.length() + 100);
        Matcher codes = CODE.matcher(text);
        int position = 0;
        int searched = 0;
        while (codes.find(searched)) {
            Optional<Replaced> replaced = codes.group(1).isEmpty() ? replaced(text, codes) : Optional.empty();
            searched = codes.end();
            if (replaced.isPresent()) {
                result.append(text, position, codes.start())
                        .append(replaced.get().html());
                position = replaced.get().end();
                searched = position;
            } else if (codes.group(3).contains("=")) {
                unknown.add(codes.group(2));
            }
        }
        return result.append(text, position, text.length()).toString();
    }

    static String link(String address) {
        String escaped = escaped(address);
        return "<a href=\"" + escaped + "\">" + escaped + "</a>";
    }

    private record Replaced(String html, int end) {}

    private Optional<Replaced> replaced(String text, Matcher code) {
        String name = code.group(2).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = attributes(code.group(3));
        if (name.equals("gallery")) {
            return Optional.of(new Replaced(gallery(attributes), code.end()));
        }
        if (LINKS.contains(name)) {
            return address(text, code);
        }
        boolean isPair = CAPTIONS.contains(name) || CODES.contains(name);
        String endTag = "[/" + code.group(2) + "]";
        int end = isPair && !endless.contains(endTag) ? text.indexOf(endTag, code.end()) : -1;
        if (end < 0) {
            endless.add(endTag);
            return Optional.empty();
        }
        String inner = text.substring(code.end(), end);
        String html = CODES.contains(name) ? code(attributes, inner) : caption(attributes, inner);
        return Optional.of(new Replaced(html, end + endTag.length()));
    }

    /** In its attributes, or between it and its end. */
    private static Optional<Replaced> address(String text, Matcher code) {
        int next = text.indexOf('[', code.end());
        boolean isPair = next >= 0 && text.startsWith("[/" + code.group(2) + "]", next) && next - code.end() < 4_000;
        String inner = isPair ? text.substring(code.end(), next) : "";
        int behind = isPair ? next + code.group(2).length() + 3 : code.end();
        Matcher address = ADDRESS.matcher(code.group(3) + " " + inner);
        return address.find()
                ? Optional.of(new Replaced("\n\n" + link(address.group().replace("&amp;", "&")) + "\n\n", behind))
                : Optional.empty();
    }

    /** The caption stands behind the picture, in older texts in an attribute. */
    private static String caption(Map<String, String> attributes, String inner) {
        Matcher image = IMAGE.matcher(inner);
        if (!image.matches()) {
            return "<figure>" + inner.strip() + "</figure>";
        }
        String words = image.group(2).isBlank()
                ? attributes.getOrDefault("caption", "")
                : image.group(2).strip();
        return "<figure>" + image.group(1) + (words.isEmpty() ? "" : "<figcaption>" + words + "</figcaption>")
                + "</figure>";
    }

    private static String code(Map<String, String> attributes, String inner) {
        String language = attributes.getOrDefault("language", attributes.getOrDefault("lang", ""));
        String type = language.matches("[\\w+#-]{1,30}")
                ? " class=\"language-" + language.toLowerCase(Locale.ROOT) + "\""
                : "";
        String source = inner.replaceFirst("^\\n", "");
        return "<pre><code" + type + ">" + (source.contains("<") ? escaped(source) : source) + "</code></pre>";
    }

    private String gallery(Map<String, String> attributes) {
        StringBuilder html = new StringBuilder();
        for (Attachment each : galleries.apply(attributes)) {
            html.append("<figure><img src=\"").append(escaped(each.url())).append('"');
            html.append(each.alt().isEmpty() ? "" : " alt=\"" + escaped(each.alt()) + "\"")
                    .append('>');
            html.append(each.caption().isEmpty() ? "" : "<figcaption>" + each.caption() + "</figcaption>");
            html.append("</figure>\n");
        }
        return html.toString();
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher each = ATTRIBUTE.matcher(written);
        while (each.find()) {
            String value =
                    each.group(2) != null ? each.group(2) : each.group(3) != null ? each.group(3) : each.group(4);
            attributes.put(each.group(1).toLowerCase(Locale.ROOT), value);
        }
        return attributes;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
