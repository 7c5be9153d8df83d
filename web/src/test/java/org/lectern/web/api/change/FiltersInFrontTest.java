package org.lectern.web.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A servlet may answer later only if every filter in front of it says that it bears that; servers find out with the first request. */
class FiltersInFrontTest {
    private static final Pattern MAPPING = Pattern.compile(
            "<filter-mapping>\\s*<filter-name>([^<]+)</filter-name>\\s*<url-pattern>(/\\*|/api/\\*|/api/v1/[^<]*)</url-pattern>");

    @Test
    void everyFilterInFrontOfTheApiLetsAnswersComeLater() throws Exception {
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        List<String> inFront = MAPPING.matcher(descriptor)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(inFront).contains("ready-answers", "guard", "refused-callers");
        assertThat(inFront)
                .allSatisfy(
                        name -> assertThat(descriptor)
                                .containsPattern(
                                        "<filter-name>" + name
                                                + "</filter-name>\\s*<filter-class>[^<]+</filter-class>\\s*<async-supported>true</async-supported>"));
    }
}
