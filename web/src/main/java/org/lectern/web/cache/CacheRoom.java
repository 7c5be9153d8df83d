package org.lectern.web.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * {@code LECTERN_CACHE_MEGABYTES}: how much memory answers that are kept may take, from 0 to {@value #MOST}; {@value #USUAL} where nothing is
 * said. With 0 every reader's answer is made for that reader alone, which is of use for measuring.
 */
@Dependent
public class CacheRoom {
    static final int USUAL = 64;
    static final int MOST = 4096;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final int megabytes;

    @Inject
    public CacheRoom(Config config) {
        this(config.getOptionalValue("lectern.cache.megabytes", String.class));
    }

    CacheRoom(Optional<String> megabytes) {
        this.megabytes = megabytes
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(CacheRoom::number)
                .orElse(USUAL);
    }

    long bytes() {
        return megabytes * 1024L * 1024;
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("LECTERN_CACHE_MEGABYTES is '" + text
                    + "'; set it to the megabytes that answers which are kept may take, from 0 to " + MOST
                    + ", or remove it for " + USUAL);
        }
        return Integer.parseInt(text);
    }
}
