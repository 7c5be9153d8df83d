package org.lectern.importing.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people in one line: {@code Ann Lee, Bo von Hof and Cy}. Joints and names in turn give the line again.
 *
 * @param joints what stands between the names, one less than they are
 */
public record PersonNames(List<String> names, List<String> joints) {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 500;
    private static final Pattern JOINT =
            Pattern.compile("\\s*[,;]\\s+(?:(?:and|en|und|et|y)\\s+)?|\\s+(?:&|\\+|and|en|und|et)\\s+");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M}.'’-]*[\\p{L}\\p{M}.])?|['’][\\p{L}]");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "vom", "de", "der", "den", "des", "het", "'t", "’t", "ter", "ten", "te", "op", "in", "da",
            "das", "do", "dos", "di", "del", "della", "degli", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "zu",
            "zum", "zur", "af", "av", "e", "y");

    public PersonNames {
        names = List.copyOf(names);
        joints = List.copyOf(joints);
    }

    /** No names at all if one of the pieces cannot be a person's. */
    public static PersonNames in(String text) {
        List<String> names = new ArrayList<>();
        List<String> joints = new ArrayList<>();
        Matcher joint = JOINT.matcher(text.length() > LONGEST ? "" : text);
        int start = 0;
        while (joint.find()) {
            names.add(text.substring(start, joint.start()));
            joints.add(joint.group());
            start = joint.end();
        }
        names.add(text.substring(start));
        return names.stream().allMatch(PersonNames::isName)
                ? new PersonNames(names, joints)
                : new PersonNames(List.of(), List.of());
    }

    /** Judged by its looks: words that begin with a capital, and such as {@code van der}. Writing without capitals passes. */
    static boolean isName(String text) {
        String[] words = text.split(" ", -1);
        if (words.length > MOST_WORDS || words[words.length - 1].isEmpty()) {
            return false;
        }
        boolean isNamed = false;
        for (int i = 0; i < words.length; i++) {
            boolean isParticle = i + 1 < words.length && PARTICLES.contains(words[i].toLowerCase(Locale.ROOT));
            boolean isProper = WORD.matcher(words[i]).matches() && !Character.isLowerCase(words[i].codePointAt(0));
            if (!isParticle && !isProper) {
                return false;
            }
            isNamed |= isProper && words[i].codePointCount(0, words[i].length()) > 1;
        }
        return isNamed;
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public String joined() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(names.get(i)).append(i < joints.size() ? joints.get(i) : "");
        }
        return text.toString();
    }
}
