package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesApiIT {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final RunningLectern lectern = RunningLectern.underTest();
    private Api api;

    @BeforeAll
    void logIn() throws Exception {
        api = Api.withEveryScope();
    }

    @Test
    void anImageIsBroughtOnceAndShownToAnybody(@TempDir Path folder) throws Exception {
        byte[] jpeg = picture("jpeg", 900, 600, Color.RED);
        HttpResponse<String> first = api.uploadImage("fjord é.png", jpeg);
        HttpResponse<String> again = api.uploadImage("other.gif", jpeg);
        JsonObject image = Api.json(first);
        String path = "/images/" + image.getString("id");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.json(again)).isEqualTo(image);
        assertThat(Api.header(first, "Location")).endsWith(Api.PATH + path);
        assertThat(image.getString("url")).endsWith(path);
        assertThat(image.getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(image.getInt("width")).isEqualTo(900);
        assertThat(image.getInt("size")).isEqualTo(jpeg.length);
        assertThat(image.getJsonArray("renditions")).hasSize(2);

        HttpResponse<Path> file = lectern.download(lectern.request(path), folder.resolve("file"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Files.readAllBytes(file.body())).isEqualTo(jpeg);
        assertThat(header(file, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(file, "Content-Length")).isEqualTo(Integer.toString(jpeg.length));
        assertThat(header(file, "Cache-Control")).isEqualTo(FOR_A_YEAR);
        assertThat(header(file, "ETag")).matches("\"[0-9a-f]{64}\"");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("inline; filename=\"fjord _.jpg\"; filename*=UTF-8''fjord%20%C3%A9.jpg");
    }

    @Test
    void partsOfAnImageAndWhatAReaderHasAlready() throws Exception {
        byte[] png = picture("png", 300, 200, Color.GREEN);
        String path = "/images/" + Api.json(api.uploadImage("a.png", png)).getString("id");
        HttpResponse<byte[]> whole = bytes(lectern.request(path));
        String etag = header(whole, "ETag");

        HttpResponse<byte[]> part = bytes(lectern.request(path).header("Range", "bytes=10-19"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(png, 10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + png.length);
        HttpResponse<byte[]> end = bytes(lectern.request(path).header("Range", "bytes=-5"));
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(png, png.length - 5, png.length));
        HttpResponse<byte[]> all = bytes(lectern.request(path).header("Range", "bytes=0-"));
        assertThat(all.statusCode()).isEqualTo(206);
        assertThat(header(all, "Content-Range")).isEqualTo("bytes 0-" + (png.length - 1) + "/" + png.length);
        HttpResponse<byte[]> several = bytes(lectern.request(path).header("Range", "bytes=0-1,8-9"));
        assertThat(several.statusCode()).isEqualTo(200);
        HttpResponse<byte[]> outside = bytes(lectern.request(path).header("Range", "bytes=" + png.length + "-"));
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(header(outside, "Content-Range")).isEqualTo("bytes */" + png.length);
        HttpResponse<byte[]> changed =
                bytes(lectern.request(path).header("Range", "bytes=0-1").header("If-Range", "\"other\""));
        assertThat(changed.statusCode()).isEqualTo(200);
        HttpResponse<byte[]> same =
                bytes(lectern.request(path).header("Range", "bytes=0-1").header("If-Range", etag));
        assertThat(same.statusCode()).isEqualTo(206);

        HttpResponse<byte[]> known = bytes(lectern.request(path).header("If-None-Match", etag));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        HttpResponse<byte[]> head = bytes(lectern.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(png.length));
        assertThat(head.body()).isEmpty();
        HttpResponse<byte[]> post = bytes(lectern.request(path).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(post.statusCode()).isEqualTo(405);
    }

    @Test
    void aRenditionIsMadeWhenItIsAskedFor() throws Exception {
        JsonObject image = Api.json(api.uploadImage("wide.jpg", picture("jpeg", 1000, 500, Color.BLUE)));
        String path = "/images/" + image.getString("id");

        HttpResponse<byte[]> small = bytes(lectern.request(path + "/320"));
        assertThat(small.statusCode()).isEqualTo(200);
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(small.body()));
        assertThat(decoded.getWidth()).isEqualTo(320);
        assertThat(decoded.getHeight()).isEqualTo(160);
        assertThat(bytes(lectern.request(path + "/320")).body()).isEqualTo(small.body());
        assertThat(header(small, "Cache-Control")).isEqualTo(FOR_A_YEAR);
        assertThat(header(bytes(lectern.request(path + "/1920")), "ETag"))
                .isEqualTo(header(bytes(lectern.request(path)), "ETag"));
        assertThat(bytes(lectern.request(path + "/321")).statusCode()).isEqualTo(404);
        assertThat(bytes(lectern.request("/images/none")).statusCode()).isEqualTo(404);
    }

    @Test
    void anImageThatPostsUseCannotBeDeleted() throws Exception {
        String id = Api.json(api.uploadImage("used.png", picture("png", 10, 10, Color.PINK)))
                .getString("id");
        HttpResponse<String> post = api.post(
                """
                {"title": "Shows an image", "content": {"format": "markdown", "source": "![x](/images/%s/640)"}}
                """
                        .formatted(id));
        String postId = Api.json(post).getString("id");

        JsonObject use = Api.json(api.get("/images/" + id)).getJsonArray("uses").getJsonObject(0);
        assertThat(use.getString("id")).isEqualTo(postId);
        assertThat(Api.json(api.getAnonymously("/images/" + id)).containsKey("uses"))
                .isFalse();
        HttpResponse<String> refused = api.send("DELETE", "/images/" + id, "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("image-in-use").contains("Shows an image");

        api.send("DELETE", "/posts/" + postId, "", "If-Match", Api.header(post, "ETag"));
        api.send("DELETE", "/posts/" + postId, "", "If-Match", Api.header(api.get("/posts/" + postId), "ETag"));
        assertThat(api.get("/posts/" + postId).statusCode()).isEqualTo(404);
        assertThat(api.send("DELETE", "/images/" + id, "").statusCode()).isEqualTo(204);
        assertThat(lectern.get("/images/" + id).statusCode()).isEqualTo(404);
        assertThat(api.send("DELETE", "/images/" + id, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "<html>no picture</html>, 415, unsupported-media-type",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, 415, unsupported-media-type",
        "GIF89a, 422, broken-image"
    })
    void whatIsNoPictureIsRefusedWithWords(String content, int status, String type) throws Exception {
        HttpResponse<String> refused = api.uploadImage("picture.jpg", content.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(Api.header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(Api.json(refused).getString("type")).endsWith("/" + type);
        assertThat(Api.json(refused).getString("detail")).contains("can't be taken");
    }

    @Test
    void whatIsTooLargeIsRefusedAndSoIsAFormWithoutAFile() throws Exception {
        byte[] large = Arrays.copyOf(picture("jpeg", 10, 10, Color.RED), 30 * 1024 * 1024 + 1);

        assertThat(api.uploadImage("large.jpg", large).statusCode()).isEqualTo(413);
        assertThat(api.uploadImage("larger.jpg", new byte[32 * 1024 * 1024]).statusCode())
                .isEqualTo(413);
        assertThat(api.send("POST", "/images", "--x--\r\n", "Content-Type", "multipart/form-data; boundary=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyWritersBringAndDeleteImages() throws Exception {
        HttpResponse<String> reader = Api.withScope("posts:read").uploadImage("a.png", picture("png", 9, 9, Color.RED));

        assertThat(reader.statusCode()).isEqualTo(403);
        assertThat(Api.withScope("posts:read")
                        .send("DELETE", "/images/" + "0".repeat(32), "")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return lectern.bytes(request);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] picture(String format, int width, int height, Color left) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, left, width, height, Color.WHITE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
