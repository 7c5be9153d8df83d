package org.lectern.importing.field;

import java.util.Optional;
import org.lectern.importing.frontmatter.FrontMatter.Field;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;

/** What the post is about, in short; the first that is stated. */
final class SummaryField implements CoreField {
    @Override
    public void read(Gathering post) {
        for (Field field : post.stated("summary", "description", "excerpt")) {
            Optional<String> summary =
                    Words.text(field.value()).filter(text -> text.length() <= PostLimits.MAX_SUMMARY);
            if (summary.isPresent()) {
                post.take(field);
                post.read(PostFields.SUMMARY, summary.get());
                return;
            }
            post.warn("its " + field.name() + " is no text of at most " + PostLimits.MAX_SUMMARY
                    + " characters; it is kept as an attribute");
        }
    }
}
