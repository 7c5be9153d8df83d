package org.lectern.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordIT extends AdminBrowserTest {
    @BeforeEach
    void enter() {
        logIn();
        open("/admin/password");
    }

    @Test
    void thePageIsAccessible() {
        assertAccessible("password");
        assertFitsPhone();
    }

    @Test
    void aPasswordThatEverybodyTriesFirstIsRefused() {
        change(lectern.adminPassword(), "password123456", "password123456");
        assertThat(page.getByText("one of those that everybody tries first")).isVisible();
        assertAccessible("password-refused");
    }

    @Test
    void twoDifferentNewPasswordsAreRefused() {
        change(lectern.adminPassword(), "the one I mean", "the one I typed");
        assertThat(page.getByText("This differs from the new password above.")).isVisible();
    }

    @Test
    void whoDoesNotKnowThePresentPasswordChangesNothing() {
        change("not the present one", "quite another one", "quite another one");
        assertThat(page.getByText("This is not your present password.")).isVisible();
        open("/login");
        logInWith(lectern.adminPassword());
        page.waitForURL("**/admin/dashboard");
    }

    private void change(String present, String wanted, String repeated) {
        page.getByLabel("Present password").fill(present);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(wanted);
        page.getByLabel("New password, once more").fill(repeated);
        button("Change it").click();
    }
}
