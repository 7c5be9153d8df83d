package org.lectern.web.admin.frame;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of the admin UI: {@code org/lectern/web/admin/ROOM.properties} in English, {@code ROOM_nl.properties} in Dutch. A key begins
 * with its room: {@code post.title} stands in {@code post.properties}. Texts with places, such as <code>{0, plural, one {# post} other {#
 * posts}}</code>, are ICU messages.
 */
@ApplicationScoped
public class Bundles {
    private static final String ROOT = "org.lectern.web.admin.";
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The key itself, where there is no such text. */
    public String text(Locale locale, String key) {
        int end = key.indexOf('.');
        if (end < 1) {
            return key;
        }
        try {
            return ResourceBundle.getBundle(
                            ROOT + key.substring(0, end), locale, Bundles.class.getClassLoader(), NO_OTHER_LANGUAGE)
                    .getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    /**
     * As an ICU message.
     *
     * @param values for the places in the text, from number 0 on
     */
    public String message(Locale locale, String key, Object... values) {
        return new MessageFormat(text(locale, key), locale).format(values);
    }
}
