package org.lectern.web.feed.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.site.Addresses;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;

/** {@code /tags/python}. Any text may be a tag. */
@ApplicationScoped
public class TagTopic implements FeedTopic {
    private final Tags tags;
    private final TagMeanings meanings;
    private final Addresses addresses;

    /** For the container's proxy. */
    protected TagTopic() {
        this(null, null, null);
    }

    @Inject
    public TagTopic(Tags tags, TagMeanings meanings, Addresses addresses) {
        this.tags = tags;
        this.meanings = meanings;
        this.addresses = addresses;
    }

    @Override
    public String folder() {
        return "tags";
    }

    @Override
    public Optional<Found> find(String key) {
        List<String> spellings = meanings.spellings(List.of(key));
        String slug = spellings.get(0);
        String label = tags.labels(List.of(slug)).getOrDefault(slug, slug);
        return Optional.of(new Found(slug, label, addresses.tagPath(slug), new Match(Field.TAG, spellings, false)));
    }
}
