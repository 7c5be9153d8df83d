package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import com.mongodb.ExplainVerbosity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.post.Cursor;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.PostQuery.Order;
import org.lectern.post.Reckoned;

/**
 * The store answers whatever the program asks for from an index, in the order of the index. What it may sort is one person's undated posts,
 * which come from two indexes; the few posts with one attribute; drafts, whose status may be anything; and posts with something odd in the place of their key.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IndexUse {
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Store store;
    private final ExactDocuments documents;

    IndexUse(Store store) {
        this.store = store;
        documents = new ExactDocuments(store.database(), new Indexes(store.database(), Map.of()));
    }

    @BeforeAll
    void fill() {
        store.emptied().withFreshPosts();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            posts.add(post(i));
        }
        store.posts().insertAll(posts);
    }

    private static Post post(int i) {
        var post = aPost().titled("Title " + i % 700)
                .withSlug("slug-" + i)
                .ofKind(List.of("entry", "talk", "link").get(i % 3))
                .inLanguage(i % 5 == 0 ? "nl" : "en")
                .taggedWith("all", "tag" + i % 50)
                .modifiedAt(START.plusSeconds(i * 100L))
                .atEvent("event-" + i % 40, "Event")
                .by("author-" + i % 7, "Author")
                .spokenBy("author-" + i % 90, "Author")
                .importedFrom("run-" + i % 30, "path-" + i, "hash-" + i)
                .with("usedImages", List.of("image-" + i % 60, "image-" + i % 70))
                .withAttribute("rating", i % 97)
                .withAttribute("city", List.of("city-" + i % 40, "all"))
                .with("partOf", Map.of("id", "whole-" + i % 100));
        if (i % 11 == 0) {
            post.draft();
        }
        return Reckoned.stated(
                i % 13 == 0
                        ? post.build()
                        : post.publishedAt(START.plusSeconds(i * 50_000L)).build());
    }

    @Test
    void everyListIsReadFromAnIndexInItsOrder() {
        lists().forEach((name, query) -> {
            Walk walk = new Walk(query);
            boolean areDrafts = name.startsWith("drafts");
            boolean isOfAttributes = name.startsWith("attribute");
            boolean hasFew = areDrafts || isOfAttributes || name.startsWith("person");
            walk.keyed()
                    .forEach(stretch -> assertIndexed(name, stretch.limit(21).build(), areDrafts || isOfAttributes));
            walk.keyless()
                    .forEach(stretch -> assertIndexed(name, stretch.limit(21).build(), hasFew));
        });
    }

    @Test
    void postsWithOddKeysAreFoundWithoutReadingTheOthers() {
        for (Order order : Order.values()) {
            for (SelectQuery.QueryBuilder stretch :
                    new Walk(PostQuery.everything().ordered(order)).miskeyed()) {
                Document plan = assertIndexed("odd " + order, stretch.limit(21).build(), true);
                assertThat(examined(plan)).as("%s", order).isLessThan(10);
            }
        }
    }

    @Test
    void aFirstPageReadsLittleMoreThanItShows() {
        Stream.of("newest", "tag", "kind", "event", "attribute", "curators' newest", "modified", "title")
                .forEach(name -> {
                    SelectQuery query =
                            new Walk(lists().get(name)).keyed().get(0).limit(21).build();
                    assertThat(examined(explained(query))).as(name).isLessThan(80);
                });
    }

    @Test
    void somebodyOfWhomThereIsNothingIsLookedForAmongNoOthers() {
        Walk walk = new Walk(PostQuery.visibleAt(NOW).matching(Field.PERSON, "nobody"));

        Stream.concat(walk.keyed().stream(), walk.keyless().stream()).forEach(stretch -> assertThat(
                        examined(explained(stretch.limit(21).build())))
                .isLessThan(6));
    }

    @Test
    void aStretchOfAnAttributesValuesIsFoundAmongFewOthers() {
        Walk walk = new Walk(PostQuery.visibleAt(NOW).matching(Field.ATTRIBUTE, "rating=12..13"));

        Stream.concat(walk.keyed().stream(), walk.keyless().stream()).forEach(stretch -> {
            Document plan = assertIndexed("stretch", stretch.limit(21).build(), true);
            assertThat(examined(plan)).as("%s", plan.get("queryPlanner")).isLessThan(200);
        });
    }

    @Test
    void singlePostsAreFoundByTheirKeys() {
        Map.of(
                        "address",
                        CriteriaCondition.or(
                                CriteriaCondition.in("_id", PostIds.reading("slug-5")),
                                CriteriaCondition.eq("slug", "slug-5")),
                        "id",
                        CriteriaCondition.eq("_id", "x"),
                        "imported",
                        CriteriaCondition.or(
                                CriteriaCondition.in("source.path", List.of("path-1", "path-2")),
                                CriteriaCondition.in("source.hash", List.of("hash-1"))))
                .forEach((name, criteria) -> {
                    Document plan = assertIndexed(
                            name,
                            SelectQuery.builder().from("posts").where(criteria).build(),
                            false);
                    assertThat(examined(plan)).as(name).isLessThan(6);
                });
    }

    private static Map<String, PostQuery> lists() {
        PostQuery visible = PostQuery.visibleAt(NOW);
        PostQuery all = PostQuery.everything();
        Map<String, PostQuery> lists = new LinkedHashMap<>();
        lists.put("newest", visible);
        lists.put("oldest", visible.ordered(Order.OLDEST_FIRST));
        lists.put("tag", visible.matching(Field.TAG, "tag7"));
        lists.put("kind", visible.matching(Field.KIND, "talk"));
        lists.put("entries", visible.matching(Field.KIND, "entry"));
        lists.put("language", visible.matching(Field.LANGUAGE, "nl"));
        lists.put("event", visible.matching(Field.EVENT, "event-3"));
        lists.put("person", visible.matching(Field.PERSON, "author-3"));
        lists.put("event by its keys", visible.matching(anyOf(Field.EVENT, "event-3", "event-4", "none")));
        lists.put("person by their keys", visible.matching(anyOf(Field.PERSON, "author-3", "speaker-4", "none")));
        lists.put("person by their keys, for curators", all.matching(anyOf(Field.PERSON, "author-3", "author-4")));
        lists.put("whatever mentions an event", all.matching(anyOf(Field.EVENT, "event-3", "event-4")));
        lists.put("parts", visible.matching(Field.PART_OF, "whole-3"));
        lists.put("tag and kind", visible.matching(Field.TAG, "tag7").matching(Field.KIND, "talk"));
        lists.put("years", visible.published(Optional.of(START), Optional.of(START.plusSeconds(63_072_000))));
        lists.put("curators' newest", all);
        lists.put("curators' tag", all.matching(Field.TAG, "tag7"));
        lists.put("import", all.matching(Field.IMPORT, "run-3"));
        lists.put("image", all.matching(Field.IMAGE, "image-7"));
        lists.put("attribute", visible.matching(Field.ATTRIBUTE, "city=city-7"));
        lists.put("attribute of a number", all.matching(Field.ATTRIBUTE, "rating=12"));
        lists.put("drafts", all.matching(Field.STATUS, "draft"));
        lists.put("trash", all.matching(Field.STATUS, "trashed"));
        lists.put("title search", all.titled("tle 12"));
        lists.put("modified", all.ordered(Order.LAST_MODIFIED_FIRST));
        lists.put("title", all.ordered(Order.TITLE));
        lists.put("titles backwards", all.ordered(Order.TITLE_BACKWARDS));
        lists.put("visible by title", visible.ordered(Order.TITLE));
        return lists.entrySet().stream()
                .flatMap(list -> Stream.of(list, Map.entry(list.getKey() + ", page 2", secondPage(list.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
    }

    private static Match anyOf(Field field, String... keys) {
        return new Match(field, List.of(keys), false);
    }

    @Test
    void postsThatMentionSomethingAreCountedAmongThoseThatDo() {
        for (Field field : List.of(Field.EVENT, Field.PERSON)) {
            Document plan = store.database()
                    .getCollection("posts")
                    .aggregate(MongoMentions.pipeline(field, List.of("event-3", "author-3", "none"), NOW))
                    .explain(ExplainVerbosity.EXECUTION_STATS);
            assertThat(plan.toJson()).as("%s", field).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }

    private static PostQuery secondPage(PostQuery query) {
        Object key = query.order().field().equals("title") ? "Title 3" : START.plusSeconds(50_000_000);
        return query.after(Optional.of(new Cursor(query.order(), Optional.of(key), PostId.next())));
    }

    private Document assertIndexed(String name, SelectQuery query, boolean maySort) {
        Document plan = explained(query);
        List<String> stages = stages(plan.get("queryPlanner", Document.class).get("winningPlan", Document.class));
        assertThat(stages).as("%s: %s", name, plan.get("queryPlanner")).doesNotContain("COLLSCAN");
        if (!maySort) {
            assertThat(stages).as("%s: %s", name, plan.get("queryPlanner")).doesNotContain("SORT");
        }
        return plan;
    }

    private Document explained(SelectQuery query) {
        return documents.find(query).explain(ExplainVerbosity.EXECUTION_STATS);
    }

    private static int examined(Document plan) {
        Document execution = plan.get("executionStats", Document.class);
        return Math.max(execution.getInteger("totalDocsExamined"), execution.getInteger("totalKeysExamined"));
    }

    private static List<String> stages(Document stage) {
        List<String> stages = new ArrayList<>();
        stages.add(stage.getString("stage"));
        Optional.ofNullable(stage.get("queryPlan", Document.class)).ifPresent(plan -> stages.addAll(stages(plan)));
        Optional.ofNullable(stage.get("inputStage", Document.class)).ifPresent(input -> stages.addAll(stages(input)));
        Optional.ofNullable(stage.getList("inputStages", Document.class))
                .ifPresent(inputs -> inputs.forEach(input -> stages.addAll(stages(input))));
        return stages;
    }
}
