package org.lectern.exporting.leave;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.exporting.format.Hugo;
import org.lectern.exporting.format.Jekyll;
import org.lectern.exporting.format.WordPress;
import org.lectern.exporting.wxr.WxrFile;
import org.lectern.housekeeping.link.LinkReader;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.ImageType;
import org.lectern.image.InMemoryImages;
import org.lectern.markup.Markup;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.site.Addresses;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;

/** A site that is left, over stores in memory, in Amsterdam. */
public final class LeavingForTests {
    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    public static final String PHOTO = "0123456789abcdef0123456789abcdef";

    public final InMemoryPosts posts = new InMemoryPosts();
    public final InMemoryTags tags = new InMemoryTags();
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final InMemoryImages images = new InMemoryImages(clock);
    public final Site site =
            new Site("Maud's \"notes\"", ZoneId.of("Europe/Amsterdam"), Optional.of("https://maud.example"));
    public final Addresses addresses = new Addresses(site);
    public final LeavingPosts leaving = new LeavingPosts(posts, clock);
    public final GeneratorSite files = new GeneratorSite(
            leaving, posts, tags, images, new Markup(), new LinkReader(addresses, site), addresses, site, clock);
    public final Hugo hugo = new Hugo(files, site);
    public final Jekyll jekyll = new Jekyll(files, site);
    public final WordPress wordPress = new WordPress(
            new WxrFile(leaving, tags, images, new Markup(), addresses, site, new InMemorySiteIdentity("01SITE")),
            site);

    public LeavingForTests(Post... posts) {
        for (Post post : posts) {
            this.posts.put(post);
        }
    }

    /** There is one, {@code photo.jpg}. */
    public LeavingForTests withPhoto(byte[] bytes) {
        images.insert(
                new Image(
                        new ImageId(PHOTO),
                        ImageType.JPEG,
                        4,
                        3,
                        bytes.length,
                        PHOTO + PHOTO,
                        false,
                        "My Photo.JPG",
                        NOW,
                        "maud",
                        List.of()),
                bytes);
        return this;
    }

    public static byte[] bytes(ExportFormat format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            format.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files of the format's ZIP, in their order. */
    public static Map<String, String> files(ExportFormat format) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(format)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)) != null) {
                    throw new AssertionError(entry.getName() + " stands twice in the archive");
                }
            }
            return files;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
