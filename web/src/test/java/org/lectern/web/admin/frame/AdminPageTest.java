package org.lectern.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdminPageTest {
    @Test
    void aPageIsFoundByItsAddressHoweverItIsWritten() {
        assertThat(AdminPage.at("/admin/posts")).contains(AdminPage.POSTS);
        assertThat(AdminPage.at("/admin/posts.xhtml")).contains(AdminPage.POSTS);
        assertThat(AdminPage.at("/admin/exports/lectern")).contains(AdminPage.EXPORTS);
        assertThat(AdminPage.at("/admin/edit").map(AdminPage::inMenu)).contains(AdminPage.POSTS);
    }

    @Test
    void whatIsNotListedIsNoPage() {
        for (String path :
                new String[] {"/admin/nothing", "/admin", "/admin/", "/posts", "/admin//posts", "/x/posts"}) {
            assertThat(AdminPage.at(path)).as(path).isEmpty();
        }
    }

    @Test
    void everyPageThatThereIsCanBeReached() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp/admin"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(AdminPage.at("/admin/" + file.getFileName()))
                    .as(file.toString())
                    .isPresent());
        }
    }

    @Test
    void noTwoPagesHaveTheSameAddress() {
        assertThat(Arrays.stream(AdminPage.values()).map(AdminPage::path)).doesNotHaveDuplicates();
    }
}
