package org.lectern.web.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.post.PostQuery;
import org.lectern.site.Addresses;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;
import org.lectern.web.site.view.Frame;

/** {@code /tags/SLUG}: the posts with a tag. A slug that the tag had, or a synonym, leads there. */
@ApplicationScoped
public class TagPage implements SitePage {
    /** Other programs' tags may have a slash in them; the tag's feeds are another page's. */
    private static final Pattern PATH = Pattern.compile("/tags/(?!.+/feed\\.[a-z]+$)(.+?)(/?)");

    private final Tags tags;
    private final TagMeanings meanings;
    private final Addresses addresses;
    private final Listings listings;

    /** For the container's proxy. */
    protected TagPage() {
        this(null, null, null, null);
    }

    @Inject
    public TagPage(Tags tags, TagMeanings meanings, Addresses addresses, Listings listings) {
        this.tags = tags;
        this.meanings = meanings;
        this.addresses = addresses;
        this.listings = listings;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        String slug = path.group(1);
        List<String> spellings = meanings.spellings(List.of(slug));
        if (!spellings.get(0).equals(slug)) {
            return Optional.of(Answer.moved(addresses.tagPath(spellings.get(0))));
        }
        String address = addresses.tagPath(slug);
        String label = tags.labels(List.of(slug)).getOrDefault(slug, slug);
        Frame frame = Frame.titled(label)
                .describedAs("Posts about " + label)
                .at(visit.base() + address)
                .followedBy(address + "/feed.atom");
        PostQuery tagged = PostQuery.visibleAt(visit.now())
                .matching(new PostQuery.Match(PostQuery.Field.TAG, spellings, false))
                .withContent(true);
        Optional<Answer> list = listings.page(tagged, frame, label, visit);
        return path.group(2).isEmpty() ? list : list.map(any -> Answer.moved(address));
    }
}
