package org.lectern.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.PostFields;
import org.lectern.tag.TagMeanings;

/** Reads the tags of imported posts as those that they mean here, with one look at the tags for a batch of posts. */
record ImportedTags(TagMeanings meanings) {
    List<FoundPost> meant(List<FoundPost> batch) {
        List<String> slugs = batch.stream()
                .flatMap(post -> post.fields().texts(PostFields.TAGS).stream())
                .distinct()
                .toList();
        Map<String, String> meant = meanings.each(slugs);
        return batch.stream().map(post -> meant(post, meant)).toList();
    }

    /** What means another tag needs no label of its own. */
    private static FoundPost meant(FoundPost post, Map<String, String> meant) {
        List<String> written = post.fields().texts(PostFields.TAGS);
        List<String> tags = written.stream()
                .map(slug -> meant.getOrDefault(slug, slug))
                .distinct()
                .toList();
        if (tags.equals(written)) {
            return post;
        }
        Map<String, String> labels = new HashMap<>(post.tagLabels());
        labels.keySet().removeIf(slug -> !meant.getOrDefault(slug, slug).equals(slug));
        return post.tagged(post.fields().with(PostFields.TAGS, tags), labels);
    }
}
