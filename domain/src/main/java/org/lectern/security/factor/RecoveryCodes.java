package org.lectern.security.factor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.security.RandomText;
import org.lectern.security.SecretText;

/**
 * What to write down for the day that the app is lost: each lets in once. They are shown when they are made, and only their hashes are kept.
 */
public record RecoveryCodes(List<String> texts) {
    private static final int COUNT = 10;

    public RecoveryCodes {
        texts = List.copyOf(texts);
    }

    static RecoveryCodes next(RandomText random) {
        return new RecoveryCodes(
                Stream.generate(random::recoveryCode).limit(COUNT).toList());
    }

    Set<String> hashes() {
        return texts.stream().map(RecoveryCodes::hash).collect(Collectors.toSet());
    }

    /** Whether typed with its dashes or without. */
    static String hash(String code) {
        return new SecretText(code.replace("-", "")).hash();
    }

    @Override
    public String toString() {
        return "RecoveryCodes[...]";
    }
}
