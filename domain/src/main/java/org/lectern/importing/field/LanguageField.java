package org.lectern.importing.field;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;

/** The language of the text, as a tag of BCP 47: {@code en}, {@code zh-CN}. */
final class LanguageField implements CoreField {
    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

    @Override
    public void read(Gathering post) {
        for (Field field : post.stated("language", "lang", "locale")) {
            Optional<String> language = Words.line(field.value()).flatMap(LanguageField::tag);
            if (language.isPresent()) {
                post.take(field);
                post.read(PostFields.LANGUAGE, language.get());
                return;
            }
            post.warn("its " + field.name() + " '" + field.value() + "' is no language tag such as en or zh-CN;"
                    + " it is kept as an attribute");
        }
    }

    private static Optional<String> tag(String text) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            return Optional.of(locale.toLanguageTag()).filter(tag -> LANGUAGES.contains(tag.replaceFirst("-.*", "")));
        } catch (IllformedLocaleException another) {
            return Optional.empty();
        }
    }
}
