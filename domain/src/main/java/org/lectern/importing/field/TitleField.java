package org.lectern.importing.field;

import java.util.Optional;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;

/** The stated title, else the heading that the text begins with. A file's name is no title. */
final class TitleField implements CoreField {
    @Override
    public void read(Gathering post) throws Unreadable {
        for (Field field : post.stated("title")) {
            Optional<String> title = Words.line(field.value());
            if (title.isPresent()) {
                post.take(field);
                post.read(PostFields.TITLE, fitting(title.get()));
                return;
            }
            post.warn("its title is no text; it is kept as an attribute");
        }
        Heading.of(post.text())
                .filter(heading -> heading.length() <= PostLimits.MAX_TITLE)
                .ifPresentOrElse(heading -> post.derived(PostFields.TITLE, heading), () -> post.warn("has no title"));
    }

    private static String fitting(String title) throws Unreadable {
        if (title.length() > PostLimits.MAX_TITLE) {
            throw new Unreadable("its title has " + title.length() + " characters; at most " + PostLimits.MAX_TITLE
                    + " are allowed");
        }
        return title;
    }
}
