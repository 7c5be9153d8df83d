package org.lectern.web.admin.around;

import java.io.Serializable;
import java.util.List;

/**
 * One of those that may become one.
 *
 * @param facts what is known of it, for people
 * @param uses how many posts, or events, refer to it, drafts and trash included
 */
public record MergeChoice(String key, String name, List<String> facts, long uses) implements Serializable {
    public MergeChoice {
        facts = List.copyOf(facts);
    }
}
