package org.lectern.housekeeping.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Post;
import org.lectern.site.Addresses;
import org.lectern.site.Site;

class LinkReaderTest {
    private final Post post =
            aPost().withSlug("here").publishedAt("2025-05-16T00:00:00Z").build();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/2024/01/02/other, PostAt[idOrSlug=other]",
                "/2024/01/02/other/, PostAt[idOrSlug=other]",
                "/2024/other, PostAt[idOrSlug=other]",
                "other, PostAt[idOrSlug=other]",
                "other?x=1#part, PostAt[idOrSlug=other]",
                "../../../about, PostAt[idOrSlug=about]",
                "/about, PostAt[idOrSlug=about]",
                "https://example.org/about, PostAt[idOrSlug=about]",
                "http://www.Example.org/about, PostAt[idOrSlug=about]",
                "//example.org/about, PostAt[idOrSlug=about]",
                "/r-%E8%AF%AD%E8%A8%80, PostAt[idOrSlug=r-语言]",
                "/tags/python, TagAt[slug=python]",
                "/tags/python/feed.atom, TagAt[slug=python]",
                "/events/pygrunn-2025, EventAt[slug=pygrunn-2025]",
                "/people/ada, PersonAt[slug=ada]",
                "/, OnSite[]",
                "https://example.org, OnSite[]",
                "/tags/, OnSite[]",
                "/2024/, OnSite[]",
                "/2024/05/16/, OnSite[]",
                "/feed.atom, OnSite[]",
                "/images/x.jpg, Nowhere[name=x.jpg]",
                "/images/0123456789abcdef0123456789abcdef, ImageAt[id=0123456789abcdef0123456789abcdef]",
                "/images/0123456789abcdef0123456789abcdef/640, ImageAt[id=0123456789abcdef0123456789abcdef]",
                "/images/0123456789abcdef0123456789abcdef/wide, Nowhere[name=wide]",
                "../../../../../etc, Nowhere[name=etc]",
                "sub/page.html, Nowhere[name=page.html]",
                "/blog/2019/foo.html, Nowhere[name=foo.html]",
                "/tags/a/b/c, Nowhere[name=c]",
                "{% post_url 2019 %}, Nowhere[name=]",
                "https://elsewhere.org/a b#c, Elsewhere[address=https://elsewhere.org/a%20b]",
                "https://example.org.evil.org/, Elsewhere[address=https://example.org.evil.org/]",
                "https://example.org:8080/x, Elsewhere[address=https://example.org:8080/x]",
                "mailto:a@example.org, NoPage[]",
                "javascript:alert(1), NoPage[]",
                "#part, NoPage[]",
                "\"\", NoPage[]",
                "http://, NoPage[]",
            })
    void aLinkLeadsWhereABrowserWouldGo(String link, String target) {
        assertThat(reader(Optional.of("https://example.org")).target(post, link))
                .hasToString(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/about, PostAt[idOrSlug=about]",
        "https://example.org/about, Elsewhere[address=https://example.org/about]",
        "other, PostAt[idOrSlug=other]"
    })
    void withoutAnAddressOfItsOwnASiteKnowsRelativeLinksOnly(String link, String target) {
        assertThat(reader(Optional.empty()).target(post, link)).hasToString(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/blog/about, PostAt[idOrSlug=about]",
        "other, PostAt[idOrSlug=other]",
        "https://example.org/blog/about, PostAt[idOrSlug=about]"
    })
    void aSiteBelowAFolderKnowsItsOwnAddresses(String link, String target) {
        assertThat(reader(Optional.of("https://example.org/blog")).target(post, link))
                .hasToString(target);
    }

    private static LinkReader reader(Optional<String> base) {
        Site site = new Site("", ZoneId.of("UTC"), base);
        return new LinkReader(new Addresses(site), site);
    }
}
