package org.lectern.web.admin.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostAddressTest {
    @Test
    void whatAFormSendsEmptyCountsAsNotSent() {
        PostAddress address =
                PostAddress.of(Map.of("q", values(" "), "tag", values("", "python "), "kind", values("talk")));

        assertThat(address.filters()).isEqualTo(Map.of("tag", List.of("python"), "kind", List.of("talk")));
        assertThat(address.isNarrowed()).isTrue();
        assertThat(PostAddress.of(Map.of("q", values(""))).isNarrowed()).isFalse();
    }

    @Test
    void anAttributesNameAndItsValueAreOneFilter() {
        PostAddress address = PostAddress.of(Map.of(
                "attributeName", values("rating"), "attributeValue", values(">=4"), "attr.rating", values("<9")));

        assertThat(address.filters()).isEqualTo(Map.of("attr.rating", List.of("<9", ">=4")));
        assertThat(PostAddress.of(Map.of("attributeName", values("rating"))).filters())
                .isEmpty();
    }

    @Test
    void theOrderColumnsAndPlaceAreNoFilters() {
        PostAddress address = PostAddress.of(Map.of(
                "sort", values("title"),
                "rows", values("50"),
                "columns", values("kind", "tags"),
                "after", values("c"),
                "tag", values("a b&c")));

        assertThat(address.sort()).isEqualTo("title");
        assertThat(address.rows()).contains(50);
        assertThat(address.columns()).contains(List.of(PostColumn.KIND, PostColumn.TAGS));
        assertThat(address.after()).contains("c");
        assertThat(address.filterQuery()).isEqualTo("tag=a+b%26c");
        assertThat(address.first().after()).isEmpty();
    }

    @Test
    void anotherOrderAndAnotherFilterBeginOnTheFirstPage() {
        PostAddress address = PostAddress.of(Map.of("after", values("c"), "tag", values("a", "b")));

        assertThat(address.sorted("title").query()).contains("sort=title").doesNotContain("after");
        assertThat(address.sorted("title").sorted("-published").query()).doesNotContain("sort");
        assertThat(address.without("tag", "a").query()).isEqualTo("tag=b");
        assertThat(address.before("d").query()).contains("before=d").doesNotContain("after");
    }

    @Test
    void numbersAndColumnsThatThereAreNotAreSeenToBeWrong() {
        assertThat(PostAddress.of(Map.of("rows", values("7"))).rows()).isEqualTo(Optional.empty());
        PostAddress columns = PostAddress.of(Map.of("columns", values("kind,colour")));
        assertThat(columns.columns()).isEmpty();
        assertThat(columns.saysColumns()).isTrue();
        assertThat(PostAddress.of(Map.of("sort", values("title", "published"))).isDoubled())
                .isTrue();
    }

    private static String[] values(String... values) {
        return values;
    }
}
