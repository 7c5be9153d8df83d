package org.lectern.web.site.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.ImageType;
import org.lectern.image.PictureFiles;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.web.site.Weblog;

class StaticWeblogTest {
    private static final String TRACTOR = "2025/05/16/python-on-a-tractor/index.html";
    private static final String PHOTO = "0123456789abcdef0123456789abcdef";

    @Test
    void everyPageIsAFileInAFolderOfItsOwn() throws IOException {
        assertThat(files(new Weblog(Weblog.tractor().build())).keySet())
                .contains(
                        "index.html",
                        "archive/index.html",
                        "tags/index.html",
                        "tags/python/index.html",
                        "tags/python/feed.atom",
                        "feed.atom",
                        "2025/index.html",
                        "2025/05/index.html",
                        "2025/05/16/index.html",
                        TRACTOR)
                .anyMatch(path -> path.matches("assets/site-[0-9a-f]+\\.css"));
    }

    @Test
    void linksLeadToFilesOfTheFolderOrElsewhere() throws IOException {
        Map<String, byte[]> files = files(new Weblog(
                Weblog.tractor()
                        .with(PostFields.FORMER_SLUGS, List.of("tractor"))
                        .build(),
                aPost().withId("01OTHER")
                        .withSlug("other")
                        .publishedAt("2025-05-20T10:00:00Z")
                        .withMarkdown(
                                "[a](/2025/05/16/tractor#top), [b](https://example.org/2025/05/16/python-on-a-tractor), "
                                        + "[c](python-on-a-tractor), [d](/nowhere), [e](https://elsewhere.example/), [f](#top), [g](/tags/)")
                        .build()));

        Document page = page(files, "2025/05/20/other/index.html");
        assertThat(page.select(".text a").eachAttr("href"))
                .containsExactly(
                        "../../16/python-on-a-tractor/index.html#top",
                        "../../16/python-on-a-tractor/index.html",
                        "../../16/python-on-a-tractor/index.html",
                        "https://elsewhere.example/",
                        "#top",
                        "../../../../tags/index.html");
        assertThat(page.select(".text").text()).contains("d");
        assertNothingLeadsNowhere(files);
    }

    @Test
    void listsOfManyPostsGoOnInFurtherFiles() throws IOException {
        List<Post> posts = new ArrayList<>();
        for (int i = 10; i < 55; i++) {
            posts.add(aPost().withId("01P" + i)
                    .titled("Post " + i)
                    .withSlug("post-" + i)
                    .taggedWith("python")
                    .publishedAt("2025-01-01T10:00:" + i + "Z")
                    .build());
        }
        Map<String, byte[]> files = files(new Weblog(posts.toArray(Post[]::new)));

        assertThat(files).containsKeys("page/2/index.html", "page/3/index.html", "tags/python/page/3/index.html");
        assertThat(files).doesNotContainKey("page/4/index.html");
        assertThat(page(files, "page/2/index.html").select("nav.pages a").eachAttr("href"))
                .containsExactly("../../index.html", "../3/index.html");
        assertNothingLeadsNowhere(files);
    }

    @Test
    void picturesComeAlongAndThoseFromElsewhereBecomeLinks() throws IOException {
        byte[] jpeg = PictureFiles.jpeg(8, 6);
        Weblog weblog = new Weblog(Weblog.tractor()
                .withMarkdown("![Here](/images/" + PHOTO + "/640) ![There](https://elsewhere.example/x.jpg) "
                        + "![Gone](/images/ffffffffffffffffffffffffffffffff)")
                .build());
        weblog.images()
                .insert(
                        new Image(
                                new ImageId(PHOTO),
                                ImageType.JPEG,
                                8,
                                6,
                                jpeg.length,
                                PHOTO + PHOTO,
                                false,
                                "x.jpg",
                                Weblog.NOW,
                                "maud",
                                List.of()),
                        jpeg);

        Map<String, byte[]> files = files(weblog);
        assertThat(files.get("images/" + PHOTO + ".jpg")).isEqualTo(jpeg);
        Document page = page(files, TRACTOR);
        assertThat(page.select("img").eachAttr("src")).containsExactly("../../../../images/" + PHOTO + ".jpg");
        assertThat(page.selectFirst("a[href=https://elsewhere.example/x.jpg]").text())
                .isEqualTo("There");
        assertThat(page.select(".text").text()).contains("Gone");
        assertNothingLeadsNowhere(files);
    }

    @Test
    void whatReadersDoNotSeeStays() throws IOException {
        Map<String, byte[]> files = files(new Weblog(
                Weblog.tractor().build(),
                aPost().withId("01DRAFT").withSlug("secret").draft().build(),
                aPost().withId("01LATER")
                        .withSlug("later")
                        .publishedAt("2030-01-01T00:00:00Z")
                        .build()));

        assertThat(files.keySet()).noneMatch(path -> path.contains("secret") || path.contains("later"));
    }

    @Test
    void aTagWithAnyNameHasAFile() throws IOException {
        assertNothingLeadsNowhere(files(new Weblog(Weblog.tractor()
                .taggedWith("node.js", "a/b", "日本", "..", "CON?")
                .build())));
    }

    private static void assertNothingLeadsNowhere(Map<String, byte[]> files) {
        for (String file : files.keySet()) {
            if (file.endsWith(".html")) {
                for (Element element : page(files, file).select("[href], [src]")) {
                    String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    URI target =
                            URI.create("folder:/" + FolderPaths.link("x", file)).resolve(address);
                    boolean isHere = target.getScheme().equals("folder")
                            && !files.containsKey(target.getPath().substring(1));
                    assertThat(isHere).as(file + " leads to " + address).isFalse();
                    assertThat(address).as(file).doesNotStartWith("/");
                }
            }
        }
    }

    private static Document page(Map<String, byte[]> files, String file) {
        assertThat(files).containsKey(file);
        return Jsoup.parse(new String(files.get(file), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> files(Weblog weblog) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weblog.folder().write(bytes, "https://example.org");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
