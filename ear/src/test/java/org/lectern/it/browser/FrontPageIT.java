package org.lectern.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.it.RunningLectern;

@ExtendWith(Chromium.class)
class FrontPageIT {

    @Test
    void theWeblogAsksNobodyElseForAnythingAndTheBrowserHasNothingToComplainOf(Page page) {
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);

        Response answer = page.navigate("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(requests).isNotEmpty().allSatisfy(url -> assertThat(url)
                .startsWith(RunningLectern.underTest().base() + "/"));
        assertThat(complaints).isEmpty();
    }
}
