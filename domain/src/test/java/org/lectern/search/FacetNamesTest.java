package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.event.InMemoryEvents;
import org.lectern.person.InMemoryPeople;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.TalkKind;
import org.lectern.reference.Referent;
import org.lectern.search.FacetNames.Named;
import org.lectern.tag.InMemoryTags;
import org.lectern.tag.TagsChanged;

class FacetNamesTest {
    private final InMemoryTags tags = new InMemoryTags();
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryPeople people = new InMemoryPeople();
    private final FacetLabels labels = new FacetLabels(tags, events, people);
    private final FacetNames names = new FacetNames(labels, new Kinds(List.of(new TalkKind())));

    private static List<FacetCount> counts(String... values) {
        return List.of(values).stream().map(value -> new FacetCount(value, 2)).toList();
    }

    @Test
    void tagsKindsAndLanguagesHaveTheNamesThatPeopleKnow() {
        tags.rememberLabels(Map.of("dotnet", ".NET"));

        assertThat(names.of(Facet.TAG, counts("dotnet", "python")))
                .containsExactly(new Named("dotnet", ".NET", 2), new Named("python", "python", 2));
        assertThat(names.of(Facet.KIND, counts("talk", "gone")))
                .containsExactly(new Named("talk", new TalkKind().label(), 2), new Named("gone", "gone", 2));
        assertThat(names.of(Facet.LANGUAGE, counts("nl", "not a language")))
                .containsExactly(new Named("nl", "Dutch", 2), new Named("not a language", "not a language", 2));
        assertThat(names.of(Facet.YEAR, counts("2025"))).containsExactly(new Named("2025", "2025", 2));
    }

    @Test
    void keysOfOnePersonAreOneValueUnderTheSlugOfNow() {
        people.insert(Referent.named("wieneke-keller", "Wieneke Keller").withKeys(List.of("wieneke")));

        assertThat(names.of(Facet.PERSON, counts("wieneke", "somebody", "wieneke-keller")))
                .containsExactly(
                        new Named("wieneke-keller", "Wieneke Keller", 4), new Named("somebody", "somebody", 2));
    }

    @Test
    void aNewNameShowsAsSoonAsItsChangeIsKnown() {
        tags.rememberLabels(Map.of("dotnet", ".NET"));
        names.of(Facet.TAG, counts("dotnet"));
        tags.put("dotnet", Document.of("label", ".NET!"));

        assertThat(names.of(Facet.TAG, counts("dotnet"))).containsExactly(new Named("dotnet", ".NET", 2));
        labels.forget(new TagsChanged(Set.of("dotnet")));
        assertThat(names.of(Facet.TAG, counts("dotnet"))).containsExactly(new Named("dotnet", ".NET!", 2));
    }
}
