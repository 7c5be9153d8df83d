package org.lectern.persistence.bench.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.persistence.bench.Prose;
import org.lectern.persistence.bench.Zipf;

/** The sources of a large weblog, as a generator of static pages keeps them: Markdown with front matter, 4 KB each, the same ones every time. */
final class GeneratedSite {
    private static final int SHORTEST = 2_000;
    private static final int LONGEST = 6_000;
    private static final int PARAGRAPH = 500;
    private static final int TWENTY_YEARS = 20 * 365;
    private static final LocalDate FIRST = LocalDate.of(2005, 6, 1);

    private final Zipf tags = new Zipf(2_000);
    private final Zipf authors = new Zipf(50);
    private final String prose = Prose.of(1_000_000);

    /** Packs so many posts. */
    void write(Path zip, int posts) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.setLevel(Deflater.BEST_SPEED);
            for (int number = 0; number < posts; number++) {
                packed.putNextEntry(new ZipEntry(path(number)));
                packed.write(post(number).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(int number) {
        return "site/content/posts/" + date(number) + "-the-post-number-" + number + ".md";
    }

    private static LocalDate date(int number) {
        return FIRST.plusDays(random(number, 1).nextInt(TWENTY_YEARS));
    }

    private String post(int number) {
        SplittableRandom random = random(number, 2);
        String tagged = Stream.generate(() -> "tag " + tags.pick(random))
                .limit(1 + random.nextInt(5))
                .distinct()
                .collect(Collectors.joining(", "));
        return "---\ntitle: \"" + words(random, 20, 70).strip() + "\"\ndate: " + date(number) + "T08:"
                + (10 + number % 50)
                + ":00Z\nauthor: Person " + authors.pick(random) + " Name\ntags: [" + tagged + "]\ndescription: >\n  "
                + words(random, 80, 200).strip() + "\nrating: " + random.nextInt(10) + "\n---\n" + text(random);
    }

    private String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(SHORTEST, LONGEST);
        while (text.length() < length) {
            int sort = random.nextInt(8);
            String words = words(random, 50, PARAGRAPH);
            text.append(
                    switch (sort) {
                        case 0 -> "## " + words(random, 10, 40) + "\n\n";
                        case 1 ->
                            "- " + words + "\n- [" + words(random, 5, 20) + "](https://example.org/"
                                    + random.nextInt(1_000) + "), and *more*\n\n";
                        case 2 -> "```python\nfor each in range(" + random.nextInt(99) + "):\n    print(each)\n```\n\n";
                        default -> words + "\n\n";
                    });
        }
        return text.toString();
    }

    private String words(SplittableRandom random, int shortest, int longest) {
        int start = random.nextInt(prose.length() - longest);
        return prose.substring(start, start + random.nextInt(shortest, longest));
    }

    private static SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(number * 31L + purpose).split();
    }
}
