package org.lectern.web.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * {@code LECTERN_SHARED_CACHE_SECONDS}: for how long a cache between Lectern and its readers may give away an answer without asking, from 0,
 * which it is where nothing is said, to {@value #MOST}, a day.
 */
@Dependent
public class SharedCaches {
    static final int MOST = 86_400;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final int seconds;

    @Inject
    public SharedCaches(Config config) {
        this(config.getOptionalValue("lectern.shared.cache.seconds", String.class));
    }

    SharedCaches(Optional<String> seconds) {
        this.seconds = seconds.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(SharedCaches::number)
                .orElse(0);
    }

    /** What answers for everybody say of who may keep them. */
    String cacheControl() {
        return seconds == 0
                ? "public, max-age=0, must-revalidate"
                : "public, max-age=0, s-maxage=" + seconds + ", must-revalidate";
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("LECTERN_SHARED_CACHE_SECONDS is '" + text
                    + "'; set it to the seconds for which caches in front of Lectern may give away answers without asking, from 0 to "
                    + MOST + ", or remove it");
        }
        return Integer.parseInt(text);
    }
}
