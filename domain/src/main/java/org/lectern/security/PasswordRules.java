package org.lectern.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password has to be: long, and not what everybody tries first (NIST SP 800-63B, section 5.1.1.2). It need not have signs of any
 * kind. That it is among those that leaked most often, or is made of them, of names, words, dates and rows of keys so that it is guessed
 * soon, is found out here: nobody else is asked.
 */
@ApplicationScoped
public class PasswordRules {
    /** In characters. */
    public static final int MIN_LENGTH = 12;

    private static final int MIN_DIFFERENT = 5;

    /** Whoever has the hashes tries so many in a day on one machine; whoever has not is slowed long before. */
    private static final double GUESSED_SOON = 1e9;

    /** In characters: what is longer would take long to look at, and is not guessed soon for its beginning is not. */
    private static final int LOOKED_AT = 64;

    private final Set<String> common = readCommon();
    private final Zxcvbn guessing = new Zxcvbn();

    /** What is wrong with it; nothing, if it will do. */
    public List<PasswordObjection> objections(String userName, String password) {
        List<PasswordObjection> objections = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            objections.add(PasswordObjection.TOO_SHORT);
        }
        if (password.length() > Passwords.MAX_LENGTH) {
            objections.add(PasswordObjection.TOO_LONG);
        }
        String folded = password.strip().toLowerCase(Locale.ROOT);
        if (folded.contains(userName.toLowerCase(Locale.ROOT)) && folded.length() < userName.length() + MIN_LENGTH) {
            objections.add(PasswordObjection.MADE_OF_NAME);
        }
        if (common.contains(folded) || folded.chars().distinct().count() < MIN_DIFFERENT) {
            objections.add(PasswordObjection.COMMON);
        } else if (objections.isEmpty() && isGuessedSoon(userName, password)) {
            objections.add(PasswordObjection.GUESSED_SOON);
        }
        return List.copyOf(objections);
    }

    private boolean isGuessedSoon(String userName, String password) {
        String beginning = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return guessing.measure(beginning, List.of(userName, "lectern")).getGuesses() < GUESSED_SOON;
    }

    private static Set<String> readCommon() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
