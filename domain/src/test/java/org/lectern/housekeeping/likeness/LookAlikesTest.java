package org.lectern.housekeeping.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
    @ParameterizedTest
    @CsvSource({
        "web-dev, webdev, hyphens",
        "café, cafe, accents",
        "Python, python, capitals",
        "database, databases, plural",
        "story, stories, plural",
        "kubernetes, kuberntes, one letter",
        "kubernetes, kubernetse, one letter",
        "postgresql, postgresqI, one letter",
    })
    void tagsThatLookAlikeAreFound(String one, String other, String how) {
        assertThat(tags(used(one, 40), used(other, 1)))
                .singleElement()
                .asString()
                .contains(how);
    }

    @ParameterizedTest
    @CsvSource({
        "pygrunn-2024, pygrunn-2025",
        "python2, python3",
        "news, new",
        "css, cs",
        "c++, c#",
        "c++, c",
        "java, lava",
        "meeting, meetup",
        "django, mango",
        "access, accesses-none",
        "basis, base",
        "world-war-i, world-war-ii",
        "语言, 语音",
    })
    void tagsThatDifferAreNotFound(String one, String other) {
        assertThat(tags(used(one, 40), used(other, 1))).isEmpty();
    }

    @Test
    void twoTagsThatAreBothUsedOftenAreTwoTagsThoughOneLetterApart() {
        assertThat(tags(used("docker", 40), used("rocker", 20))).isEmpty();
        assertThat(tags(used("docker", 40), used("rocker", 2))).hasSize(1);
        assertThat(tags(used("web-dev", 40), used("webdev", 40)))
                .as("but not those that differ in hyphens")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guido van Rossum | G. van Rossum | initials",
                "Guido van Rossum | Guido van Rosum | one letter",
                "Guido van Rossum | Guido Van Rossum | same name",
                "Guido van Rossum | Rossum, Guido van | same name",
                "Guido van Rossum | Rossum Guido | same name",
                "José Núñez | Jose Nunez | same name",
                "Dr. Ada Lovelace | Ada Lovelace | same name",
                "J. P. Morgan | John Pierpont Morgan | initials",
                "J.P. Morgan | John Pierpont Morgan | initials",
                "Ada King Lovelace | Ada Lovelace | in full",
                "Jan-Willem de Boer | Janwillem de Boer | same name",
            })
    void peopleThatLookAlikeAreFound(String one, String other, String how) {
        assertThat(people(one, other)).singleElement().asString().contains(how);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guido van Rossum | Just van Rossum",
                "Ada Lovelace | Ada Byron",
                "Jan Jansen | Piet Jansen",
                "Reinout | Reinout van Rees",
                "Li Wei | Li Na",
                "A. Lovelace | B. Lovelace",
                "A. B. Lovelace | A. C. Lovelace",
                "Jan Bos | Jan Vos",
                "The Rust Core Team | The Rust Team",
            })
    void peopleThatDifferAreNotFound(String one, String other) {
        assertThat(people(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "imageUrl, image_url",
        "colour, color",
        "Color, color",
        "link, links",
        "titel, title",
        "e-mail, email",
    })
    void fieldsThatLookAlikeAreFound(String one, String other) {
        assertThat(pairs(new FieldLikeness(), List.of(used(one, 9), used(other, 9))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "lat, lng",
        "width, height",
        "date, data",
        "line1, line2",
        "name, game",
        "start, stars",
        "author, autumn"
    })
    void fieldsThatDifferAreNotFound(String one, String other) {
        assertThat(pairs(new FieldLikeness(), List.of(used(one, 9), used(other, 9))))
                .isEmpty();
    }

    @Test
    void thoseThatMeanOneAreFoundAmongFiftyThousandNames() {
        List<UsedName> names = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            names.add(used(word(random) + " " + word(random), 3));
        }
        names.add(used("Guido van Rossum", 3));
        names.add(used("G. van Rossum", 3));

        assertThat(pairs(new PersonLikeness(), names)).anyMatch(pair -> pair.contains("Rossum"));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static List<String> tags(UsedName... names) {
        return pairs(new TagLikeness(), List.of(names));
    }

    private static List<String> people(String one, String other) {
        return pairs(new PersonLikeness(), List.of(used(one, 3), used(other, 3)));
    }

    private static List<String> pairs(Likeness likeness, List<UsedName> names) {
        List<String> pairs = new ArrayList<>();
        new LookAlikes(names, likeness)
                .pairs(pair -> pairs.add(pair.one().key() + ", " + pair.other().key() + ": " + pair.how()));
        return pairs;
    }

    private static UsedName used(String name, long uses) {
        return new UsedName(name, List.of(name), uses, List.of());
    }
}
