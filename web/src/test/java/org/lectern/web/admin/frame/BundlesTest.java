package org.lectern.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the admin pages is there in both languages, and none for nothing. */
class BundlesTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/lectern/web/admin");
    private static final List<Path> USERS = List.of(
            Path.of("src/main/webapp"),
            Path.of("src/main/java/org/lectern/web/admin"),
            Path.of("src/main/java/org/lectern/web/security"));
    private static final Pattern IN_EL = Pattern.compile("\\bt(?:\\[|\\.of\\()'([^']+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+\\.[a-z0-9_.-]*)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String room : rooms()) {
            assertThat(texts(room + "_nl.properties").keySet())
                    .as(room)
                    .isEqualTo(texts(room + ".properties").keySet());
        }
    }

    @Test
    void everyKeyStandsInItsRoomAndSaysSomething() {
        for (Path file : files()) {
            String room = file.getFileName().toString().replaceFirst("(_nl)?\\.properties$", "");
            texts(file.getFileName().toString()).forEach((key, text) -> {
                assertThat(key).startsWith(room + ".");
                assertThat(text).as(key).isNotBlank();
            });
        }
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String room : rooms()) {
            Map<String, String> dutch = texts(room + "_nl.properties");
            texts(room + ".properties").forEach((key, text) -> assertThat(places(dutch.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(places(text)));
        }
    }

    @Test
    void everyKeyThatAPageNamesIsThere() {
        Set<String> known = keys();

        assertThat(found(".xhtml", IN_EL)).isNotEmpty().allSatisfy(key -> {
            if (!key.endsWith(".")) {
                assertThat(known).contains(key);
            }
        });
    }

    @Test
    void noTextIsThereForNothing() {
        Set<String> named = new TreeSet<>(found(".xhtml", IN_EL));
        named.addAll(found(".java", IN_JAVA));

        assertThat(keys()).allSatisfy(key -> assertThat(named)
                .as(key)
                .anyMatch(name -> name.equals(key) || name.endsWith(".") && key.startsWith(name)));
    }

    @Test
    void anUnknownLanguageGetsEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("nl"));
        try {
            assertThat(new Bundles().text(Locale.ENGLISH, "frame.log-out")).isEqualTo("Log out");
            assertThat(new Bundles().text(Locale.forLanguageTag("nl"), "frame.log-out"))
                    .isEqualTo("Uitloggen");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersFollowTheLanguage() {
        Bundles bundles = new Bundles();

        assertThat(bundles.message(Locale.ENGLISH, "frame.remove", 20_123)).isEqualTo("Remove 20,123");
        assertThat(bundles.message(Locale.forLanguageTag("nl"), "frame.remove", 20_123))
                .isEqualTo("20.123 weghalen");
        assertThat(bundles.text(Locale.ENGLISH, "frame.no-such-text")).isEqualTo("frame.no-such-text");
        assertThat(bundles.text(Locale.ENGLISH, "none")).isEqualTo("none");
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(new MessageFormat(text).getArgumentNames());
    }

    private static Set<String> found(String ending, Pattern pattern) {
        return USERS.stream()
                .flatMap(folder -> walk(folder).filter(file -> file.toString().endsWith(ending)))
                .flatMap(file -> pattern.matcher(read(file)).results().map((MatchResult hit) -> hit.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return rooms().stream()
                .flatMap(room -> texts(room + ".properties").keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> rooms() {
        Set<String> rooms = files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""))
                .collect(Collectors.toSet());
        assertThat(rooms).isNotEmpty();
        return rooms;
    }

    private static List<Path> files() {
        return walk(TEXTS)
                .filter(file -> file.toString().endsWith(".properties"))
                .toList();
    }

    private static Map<String, String> texts(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
