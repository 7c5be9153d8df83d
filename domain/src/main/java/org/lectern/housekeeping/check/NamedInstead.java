package org.lectern.housekeeping.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.housekeeping.link.Target;

/** Which post a dead link may mean: {@code /blog/2019/python-on-a-tractor.html} ends with what a slug may be. */
final class NamedInstead {
    private static final Pattern EXTENSION = Pattern.compile("\\.(?:html?|md|markdown|php|aspx?|rst)$");

    private NamedInstead() {}

    /** Empty: its address says nothing of the kind, or just what it says leads nowhere. */
    static Optional<String> slug(Target target) {
        if (target instanceof Target.Nowhere nowhere) {
            return Optional.of(bare(nowhere.name())).filter(name -> !name.isEmpty());
        }
        if (target instanceof Target.PostAt post) {
            return Optional.of(bare(post.idOrSlug())).filter(name -> !name.equals(post.idOrSlug()));
        }
        return Optional.empty();
    }

    private static String bare(String step) {
        return EXTENSION.matcher(step).replaceFirst("");
    }
}
