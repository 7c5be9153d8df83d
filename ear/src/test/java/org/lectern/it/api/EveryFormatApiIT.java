package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.it.RunningLectern;

/** One archive with a file of every format, imported by the running server: each is to be read from the API and on the weblog. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormatApiIT {
    private static final Pattern PICTURE = Pattern.compile("/images/[0-9a-f]{32}");

    private final RunningLectern lectern = RunningLectern.underTest();
    private Api api;
    private Path files;
    private byte[] zip;
    private ImportOverApi imported;

    @BeforeAll
    void importThem() throws Exception {
        api = Api.withEveryScope();
        files = Path.of(getClass().getResource("/everything").toURI());
        zip = new UploadedZip()
                .withAllOf(files)
                .with("markdown/ferry.png", picture())
                .bytes();
        imported = ImportOverApi.of(api, "everything.zip", zip).done();
    }

    @Test
    void everyFileIsReadAndNoneIsReadTwice() throws Exception {
        assertThat(imported.rejected()).isEmpty();
        assertThat(imported.report().getInt("created")).isEqualTo(17);

        ImportOverApi again = ImportOverApi.of(api, "everything.zip", zip).done();

        assertThat(again.report().getInt("unchanged")).isEqualTo(17);
        assertThat(again.report().getInt("created") + again.report().getInt("updated"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the-ferry                   | The ferry             | entry | 2019-01-01T00:00:00Z | It sails at nine.
                    moorings-in-winter          | Moorings in winter    | entry | 2019-01-02T00:00:00Z | <em>longer</em>
                    breakwaters-of-stone        | Breakwaters           | entry | 2019-01-03T10:52:27Z | <em>here</em>
                    cranes-at-work              | Cranes                | entry | 2019-01-04T10:20:00Z | A crane lifts.
                    dredgers                    | Dredgers              | entry | 2019-01-05T08:00:00Z | A dredger digs.
                    eddies                      | Eddies & tides        | entry | 2019-01-06T16:00:00Z | Twice a day.
                    fog-horns                   | Fog horns             | entry | 2019-01-07T23:30:00Z | <strong>They are loud.</strong>
                    gangways                    | Gangways              | entry | 2019-01-08T09:00:00Z | <b>steep</b>
                    hawsers                     | Hawsers               | entry | 2019-01-09T08:00:00Z | <i>rope</i>
                    icebreakers                 | Icebreakers           | entry | 2019-01-10T08:00:00Z | <em>ice</em>
                    jetties                     | Jetties               | entry | 2019-01-11T10:00:00Z | <b>wood</b>
                    keels-and-other-beams       | Keels and other beams | entry | 2019-01-12T00:00:00Z | It carries all the others.
                    lighthouses-by-day          | Lighthouses by day    | entry | 2019-01-13T00:00:00Z | seen by day, too.
                    """)
    void aPostIsInTheApiAndOnTheWeblog(String slug, String title, String kind, String published, String text)
            throws Exception {
        JsonObject post = Api.json(api.getAnonymously("/posts/" + slug));

        assertThat(post.getString("title")).isEqualTo(title);
        assertThat(post.getString("kind")).isEqualTo(kind);
        assertThat(post.getString("published")).isEqualTo(published);
        assertThat(post.getJsonArray("tags").getValuesAs(JsonString::getString)).contains("everything-it");
        assertThat(post.getJsonObject("content").getString("html"))
                .contains(text)
                .doesNotContain("<script");
        HttpResponse<String> page = lectern.get(path(post));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(title.replace("&", "&amp;"), text).doesNotContain("alert(1)");
    }

    @Test
    void aPostSaysWhereItCameFromAndGivesItsSourceBack() throws Exception {
        JsonObject source = Api.json(api.get("/posts/the-ferry?include=source")).getJsonObject("source");

        assertThat(source.getString("import")).isEqualTo(imported.id());
        assertThat(source.getString("path")).isEqualTo("markdown/the-ferry.md");
        assertThat(source.get("lines")).hasToString("[1,12]");
        JsonObject fields = source.getJsonObject("fields");
        assertThat(fields.getString("title")).isEqualTo("read");
        assertThat(fields.getString("slug")).isEqualTo("derived");
        assertThat(api.download("/posts/the-ferry/source"))
                .isEqualTo(Files.readAllBytes(files.resolve("markdown/the-ferry.md")));
        assertThat(api.get("/posts/gangways/source").body())
                .startsWith("<item>")
                .endsWith("</item>");
        assertThat(api.getAnonymously("/posts/the-ferry/source").statusCode()).isEqualTo(401);
        assertThat(Api.json(api.getAnonymously("/posts/the-ferry"))).doesNotContainKey("source");
    }

    @Test
    void aPictureBesideAPostIsKeptAndServed() throws Exception {
        String html = Api.json(api.getAnonymously("/posts/the-ferry"))
                .getJsonObject("content")
                .getString("html");

        Matcher picture = PICTURE.matcher(html);
        assertThat(picture.find()).as(html).isTrue();
        assertThat(html).contains("alt=\"The ferry at its pier\"").doesNotContain("ferry.png");
        HttpResponse<byte[]> served = lectern.bytes(lectern.request(picture.group()));
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
    }

    @Test
    void aLinkToAnotherFileLeadsToItsPostAndTheOldAddressToTheNewOne() throws Exception {
        JsonObject ferry = Api.json(api.getAnonymously("/posts/the-ferry"));
        JsonObject moorings = Api.json(api.getAnonymously("/posts/moorings-in-winter"));

        assertThat(ferry.getJsonObject("content").getString("html"))
                .contains("href=\"" + path(moorings) + '"')
                .doesNotContain("moorings-in-winter.rst");
        for (String old : new String[] {"/harbour/2019/the-ferry.html", "/2019/01/jetties.html"}) {
            HttpResponse<String> moved = lectern.get(old);
            assertThat(moved.statusCode()).as(old).isEqualTo(301);
            assertThat(lectern.at("/").resolve(Api.header(moved, "Location")).getPath())
                    .as(old)
                    .isEqualTo(old.contains("ferry") ? path(ferry) : "/2019/01/11/jetties");
        }
    }

    @Test
    void notesOfAConferenceAreOneTextWithItsTalks() throws Exception {
        JsonObject talk = Api.json(api.get("/posts/neap-and-spring"));

        assertThat(talk.getString("kind")).isEqualTo("talk");
        assertThat(talk.getJsonObject("event").getString("name")).isEqualTo("TideCon 2019");
        assertThat(talk.getJsonObject("talk").getString("abstract")).isEqualTo("The moon explained.");
        assertThat(talk.getJsonObject("talk").getString("slides")).isEqualTo("https://slides.example/neap");
        JsonObject whole =
                Api.json(api.get("/posts/" + talk.getJsonObject("partOf").getString("id")));
        assertThat(whole.getString("kind")).isEqualTo("notes");
        assertThat(whole.getJsonArray("parts").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("title"))
                .containsExactly("Measuring tides with a stick", "Neap and spring");
        assertThat(api.download("/posts/" + whole.getString("id") + "/source"))
                .isEqualTo(Files.readAllBytes(files.resolve("notes/tidecon.md")));
    }

    @Test
    void aTalkOfAScheduleWaitsForNotesUnseenByReaders() throws Exception {
        JsonObject talk = Api.json(api.get("/posts/painting-buoys-red"));

        assertThat(talk.getString("status")).isEqualTo("draft");
        assertThat(talk.getJsonObject("event").getString("name")).isEqualTo("BuoyCon 2019");
        assertThat(talk.getJsonObject("talk")
                        .getJsonArray("speakers")
                        .getJsonObject(0)
                        .getString("name"))
                .isEqualTo("Cy Everything");
        assertThat(api.getAnonymously("/posts/painting-buoys-red").statusCode()).isEqualTo(404);
    }

    private static String path(JsonObject post) {
        return URI.create(post.getString("url")).getPath();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
