package org.lectern.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.lectern.post.StoreUnavailable;

class ErrorTextTest {
    @Test
    void aServerThatDoesNotApplyTheLogInIsToldTheRemedy() {
        assertThat(ErrorText.of(503)).isEqualTo(ErrorText.UNGUARDED);
    }

    @Test
    void aStatusWithoutATextOfItsOwnIsTheCallersOrOurs() {
        assertThat(ErrorText.of(404)).isEqualTo(ErrorText.MISSING);
        assertThat(ErrorText.of(405)).isEqualTo(ErrorText.WRONG_ADDRESS);
        assertThat(ErrorText.of(502)).isEqualTo(ErrorText.FAULT);
    }

    @Test
    void theCauseOfACauseCounts() {
        assertThat(ErrorText.of(new ServletException(new RuntimeException(new ViewExpiredException()))))
                .isEqualTo(ErrorText.EXPIRED);
        assertThat(ErrorText.of(new ServletException(new StoreUnavailable("gone", null))))
                .isEqualTo(ErrorText.UNAVAILABLE);
        assertThat(ErrorText.of(new IllegalStateException())).isEqualTo(ErrorText.FAULT);
    }
}
