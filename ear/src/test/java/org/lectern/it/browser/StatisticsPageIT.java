package org.lectern.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class StatisticsPageIT {
    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void itHasNothingInTheWayOfAnybodyWithItsTablesOpen(Page page) {
        for (int width : List.of(360, 1280)) {
            page.setViewportSize(width, 900);

            assertThat(page.navigate("/statistics").status()).isEqualTo(200);
            page.locator("summary").all().forEach(summary -> summary.click());

            assertThat(new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze().getViolations())
                    .as("%d pixels", width)
                    .isEmpty();
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as("%d pixels", width).isEqualTo(0);
        }
    }
}
