package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.seen;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Finding;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;
import org.lectern.reference.Referent;

class DeadInternalLinksTest {
    private static final String NAME = "dead-internal-links";

    private final HousekeepingForTests house = new HousekeepingForTests(
            all -> List.of(AllChecks.deadInternalLinks(all, (texts, visibleAt) -> slugs(all, visibleAt).stream()
                    .filter(texts::contains)
                    .collect(Collectors.toSet()))));

    @Test
    void whatLeadsNowhereIsFoundAndWhatLeadsSomewhereIsNot() {
        house.put(
                aPost().withSlug("there").taggedWith("python").by("ada", "Ada").build(),
                aPost().withId("by-id").build(),
                aPost().withSlug("renamed")
                        .with(PostFields.FORMER_SLUGS, List.of("former"))
                        .build(),
                aPost().withId("thrown-away").withStatus(Status.TRASHED).build());

        assertThat(seen(
                        (PostsCheck) house.checks.find(NAME).orElseThrow(),
                        linking(
                                "x",
                                "/there",
                                "/2020/01/01/former",
                                "/by-id",
                                "/missing",
                                "https://example.org/gone",
                                "/thrown-away",
                                "/tags/python",
                                "/tags/cobol",
                                "/people/ada",
                                "/people/bob",
                                "a/page.html",
                                "https://elsewhere.org/missing",
                                "#note",
                                "mailto:a@b.org")))
                .containsExactlyInAnyOrder(
                        "x #/missing",
                        "x #https://example.org/gone",
                        "x #/thrown-away",
                        "x #/tags/cobol",
                        "x #/people/bob",
                        "x #a/page.html");
    }

    @Test
    void whatReadersMayNotSeeIsNotThereForThem() {
        Instant tomorrow = house.clock.instant().plus(Duration.ofDays(1));
        house.put(
                aPost().withId("d")
                        .withSlug("draft")
                        .withStatus(Status.DRAFT)
                        .taggedWith("secret")
                        .build(),
                aPost().withId("s")
                        .withSlug("scheduled")
                        .publishedAt(tomorrow.toString())
                        .build(),
                aPost().withId("w")
                        .withSlug("withdrawn")
                        .withStatus(Status.WITHDRAWN)
                        .build());
        String[] links = {"/draft", "/scheduled", "/withdrawn", "/d", "/tags/secret"};
        PostsCheck check = (PostsCheck) house.checks.find(NAME).orElseThrow();
        Post shown = linking("x", links);
        Post hidden = new Post(shown.id(), 1, shown.document().with(PostFields.STATUS, Status.DRAFT.text()));

        assertThat(seen(check, shown))
                .containsExactlyInAnyOrder("x #/draft", "x #/scheduled", "x #/withdrawn", "x #/d", "x #/tags/secret");
        assertThat(seen(check, hidden)).isEmpty();
    }

    @Test
    void anImageThatIsNotThereIsFound() {
        String address = "/images/" + "a".repeat(32);

        assertThat(seen((PostsCheck) house.checks.find(NAME).orElseThrow(), linking("x", address)))
                .containsExactly("x #" + address);
    }

    @Test
    void aLinkIsReplacedWhereverThePostHasIt() {
        String text = "[a](/gone), [b](/gone \"title\") <a href='/gone'>c</a> and /gone [d](/gone-not)\n";
        house.posts.insert(aPost().withId("x")
                .withMarkdown(text)
                .with(PostFields.LINKS, List.of("https://elsewhere.org/", "/gone"))
                .build());
        house.posts.insert(aPost().withSlug("gone-not").build());
        house.posts.insert(aPost().withSlug("there").build());
        house.run();

        assertThat(fix("/there")).isInstanceOf(FixFinding.Answer.Mended.class);
        assertThat(house.post("x").content().orElseThrow().source())
                .isEqualTo("[a](/there), [b](/there \"title\") <a href='/there'>c</a> and /there [d](/gone-not)\n");
        assertThat(house.post("x").document().texts(PostFields.LINKS))
                .containsExactly("https://elsewhere.org/", "/there");
        assertThat(house.queue(NAME, State.FIXED)).containsExactly("x #/gone");
    }

    @Test
    void aLinkToAnotherDeadPlaceIsMendedAndFoundThere() {
        house.posts.insert(linking("x", "/gone"));
        house.run();
        fix("/gone-too");

        assertThat(house.queue(NAME, State.FIXED)).containsExactly("x #/gone");
        assertThat(house.queue(NAME, State.OPEN)).containsExactly("x #/gone-too");
    }

    @Test
    void aLinkFromAnotherSystemIsLedToThePostOfThatName() {
        house.posts.insert(linking("x", "/blog/2019/tractor.html", "/blog/2019/unknown.html"));
        house.posts.insert(
                aPost().withSlug("tractor").publishedAt("2019-05-06T00:00:00Z").build());
        house.run();
        Finding tractor = finding("tractor");

        assertThat(tractor.sighting().detail()).endsWith("where nothing is; a post is called 'tractor'");
        assertThat(finding("unknown").sighting().detail()).endsWith("where nothing is");
        assertThat(house.fixing.fix(tractor.id(), "follow-name", Document.empty(), "ada"))
                .isInstanceOf(FixFinding.Answer.Mended.class);
        assertThat(house.fixing.fix(finding("unknown").id(), "follow-name", Document.empty(), "ada"))
                .isInstanceOf(FixFinding.Answer.NothingToMend.class);
        assertThat(house.post("x").content().orElseThrow().source())
                .contains("(/2019/05/06/tractor)", "(/blog/2019/unknown.html)");
    }

    @Test
    void peopleAndEventsWithoutPostsAreThereToo() {
        house.people.insert(Referent.named("bob", "Bob"));
        house.events.insert(Referent.named("pygrunn", "PyGrunn"));

        assertThat(seen(
                        (PostsCheck) house.checks.find(NAME).orElseThrow(),
                        linking("x", "/people/bob", "/events/pygrunn", "/events/other")))
                .containsExactly("x #/events/other");
    }

    @Test
    void anAddressThatWouldBreakTheTextIsNotWritten() {
        house.posts.insert(linking("x", "/gone"));
        house.run();
        String before = house.post("x").content().orElseThrow().source();

        assertThat(fix("/there) [more](/evil")).isInstanceOf(FixFinding.Answer.NothingToMend.class);
        assertThat(house.post("x").content().orElseThrow().source()).isEqualTo(before);
    }

    private Finding finding(String part) {
        return house.findings.unfixed(List.of("x")).stream()
                .filter(each -> each.sighting().place().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private FixFinding.Answer fix(String address) {
        return house.fixing.fix(house.only(NAME).id(), "replace-link", Document.of("address", address), "ada");
    }

    private static Set<String> slugs(HousekeepingForTests all, Optional<Instant> visibleAt) {
        return all.posts.page(PostQuery.everything().limitedTo(1000)).posts().stream()
                .filter(post -> visibleAt.map(post::isVisibleAt).orElse(post.status() != Status.TRASHED))
                .flatMap(post ->
                        Stream.concat(post.slug().stream(), post.document().texts(PostFields.FORMER_SLUGS).stream()))
                .collect(Collectors.toSet());
    }

    private static Post linking(String id, String... addresses) {
        StringBuilder text = new StringBuilder();
        for (String address : addresses) {
            text.append("[link](").append(address).append(")\n");
        }
        return aPost().withId(id).withMarkdown(text.toString()).build();
    }
}
