package org.lectern.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.journal.Effect;

/** What readers are told of a post. */
public enum Telling {
    /** It can be read from now on. */
    PUBLICATION(Effect.PUBLISHED),
    /** It is another now. */
    CORRECTION(Effect.CORRECTED),
    /** It can be read no longer. */
    WITHDRAWAL(Effect.WITHDRAWN);

    private final Effect effect;

    Telling(Effect effect) {
        this.effect = effect;
    }

    /** As programs read it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Effect effect() {
        return effect;
    }

    /** Empty for what readers have nothing of. */
    public static Optional<Telling> of(Effect effect) {
        return Arrays.stream(values()).filter(each -> each.effect == effect).findFirst();
    }

    public static Optional<Telling> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(Telling::text).toList();
    }
}
