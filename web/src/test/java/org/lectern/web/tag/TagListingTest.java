package org.lectern.web.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.Tag;

class TagListingTest {
    private static final Map<String, Long> COUNTS = Map.of("bees", 2L, "eggs", 1L);

    private final InMemoryTags tags = new InMemoryTags();

    @BeforeEach
    void someAreOnlyStored() {
        tags.rememberLabels(Map.of("apes", "Apes", "bees", "Bees", "cats", "Cats"));
    }

    @Test
    void whatNoPublishedPostHasTakesNoPlaceInAPage() {
        TagListing listing = new TagListing(tags, COUNTS, false);

        assertThat(listing.page(Optional.empty(), 2)).extracting(Tag::slug).containsExactly("bees", "eggs");
        assertThat(listing.page(Optional.empty(), 1)).extracting(Tag::label).containsExactly(Optional.of("Bees"));
        assertThat(listing.page(Optional.of("bees"), 2)).extracting(Tag::slug).containsExactly("eggs");
    }

    @Test
    void whoSeesAllSeesAll() {
        assertThat(new TagListing(tags, COUNTS, true).page(Optional.empty(), 9))
                .extracting(Tag::slug)
                .containsExactly("apes", "bees", "cats", "eggs");
    }
}
