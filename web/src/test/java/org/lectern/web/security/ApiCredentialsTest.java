package org.lectern.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCredentialsTest {
    @Test
    void noHeaderIsNoCredentials() {
        assertThat(ApiCredentials.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer lct_x", "bearer   lct_x", " BEARER lct_x "})
    void theNameOfTheSchemeIsOfAnyCase(String header) {
        assertThat(ApiCredentials.of(header)).contains(new ApiCredentials.Bearer("lct_x"));
    }

    @Test
    void aPasswordMayHoldColonsAndLettersOfAnyScript() {
        String encoded = Base64.getEncoder().encodeToString("admin:a:bü语".getBytes(StandardCharsets.UTF_8));
        assertThat(ApiCredentials.of("Basic " + encoded)).contains(new ApiCredentials.Basic("admin", "a:bü语"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic", "Basic !!!", "Basic YWRtaW4=", "Digest a=b", "lct_x"})
    void whateverElseIsNothingOfOurs(String header) {
        assertThat(ApiCredentials.of(header)).contains(new ApiCredentials.Other());
    }
}
