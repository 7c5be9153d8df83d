package org.lectern.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {
    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/edit?id=01J&x=%C3%BC", "/admin/posts?q=a+b"})
    void anAdminPageIsWhereTheLogInLeads(String path) {
        assertThat(new LocalTarget(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "admin",
                "//example.org",
                "/admin//example.org",
                "/admin/\\example.org",
                "https://example.org/admin/",
                "javascript:alert(1)",
                "/administrator",
                "/2025/05/16/post",
                "/admin/\r\nSet-Cookie: a=b",
                "/admin/ü"
            })
    void anythingElseLeadsToTheListOfPosts(String path) {
        assertThat(new LocalTarget(path).path()).isEqualTo("/admin/dashboard");
    }

    @Test
    void theAddressOfTheLogInPageCarriesItWhole() {
        assertThat(new LocalTarget("/admin/edit?id=1&a=2").logInAddress())
                .isEqualTo("/login?target=%2Fadmin%2Fedit%3Fid%3D1%26a%3D2");
    }
}
