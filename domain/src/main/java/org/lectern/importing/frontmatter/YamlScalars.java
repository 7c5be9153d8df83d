package org.lectern.importing.frontmatter;

import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The scalars of YAML's core schema (YAML 1.2.2, 10.3.2). */
final class YamlScalars {
    private YamlScalars() {}

    /** @return null for YAML's null */
    static Object value(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return flag(text);
        }
        if (tag.equals(Tag.INT)) {
            return whole(text);
        }
        return tag.equals(Tag.FLOAT) ? Numbers.decimal(text) : text;
    }

    private static Object flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }

    private static Object whole(String text) {
        try {
            if (text.startsWith("0x")) {
                return Numbers.whole(new BigInteger(text.substring(2), 16), text);
            }
            if (text.startsWith("0o")) {
                return Numbers.whole(new BigInteger(text.substring(2), 8), text);
            }
            return text.length() > Numbers.MAX_DIGITS ? text : Numbers.whole(new BigInteger(text), text);
        } catch (NumberFormatException tagged) {
            return text;
        }
    }
}
