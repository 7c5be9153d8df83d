package org.lectern.web.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lectern.security.CheckPassword;
import org.lectern.security.PasswordCheck;
import org.lectern.security.factor.EnrolSecondFactor;
import org.lectern.security.factor.Enrolment;
import org.lectern.security.factor.RecoveryCodes;
import org.lectern.security.factor.SecondFactor;
import org.lectern.security.session.KeepSessions;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Notices;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.login.LogInWords;
import org.lectern.web.security.LogInSessions;
import org.lectern.web.security.SignedIn;

/**
 * Sets somebody's own second factor up and takes it away. What weakens the account asks for the password again: the page may have been left
 * open.
 */
@Named("secondFactorPanel")
@RequestScoped
public class SecondFactorPanel {
    private static final String AGAIN = "/admin/account?faces-redirect=true";
    private static final String STAY = null;
    private static final String CODES = "recoveryCodes";

    private final EnrolSecondFactor enrolling;
    private final CheckPassword passwords;
    private final KeepSessions sessions;
    private final LogInSessions logIns;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final Texts texts;
    private final LogInWords words;
    private final Notices notices;
    private final AdminAudit audit;

    private String code = "";
    private String password = "";

    /** For the container's proxy. */
    protected SecondFactorPanel() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public SecondFactorPanel(
            EnrolSecondFactor enrolling,
            CheckPassword passwords,
            KeepSessions sessions,
            LogInSessions logIns,
            SignedIn signedIn,
            HttpServletRequest request,
            Texts texts,
            LogInWords words,
            Notices notices,
            AdminAudit audit) {
        this.enrolling = enrolling;
        this.passwords = passwords;
        this.sessions = sessions;
        this.logIns = logIns;
        this.signedIn = signedIn;
        this.request = request;
        this.texts = texts;
        this.words = words;
        this.notices = notices;
        this.audit = audit;
    }

    public boolean isOn() {
        return factor().isPresent();
    }

    public boolean isBegun() {
        return pending().isPresent();
    }

    /** What to type into the app that reads no pictures. */
    public String getSecret() {
        return pending().map(Enrolment::grouped).orElse("");
    }

    public int getCodesLeft() {
        return factor().map(each -> each.recovery().size()).orElse(0);
    }

    /** Those that were made just now, this once. */
    public List<String> getFreshCodes() {
        String handed = notices.handed(CODES);
        return handed.isEmpty() ? List.of() : List.of(handed.split(" "));
    }

    public String begin() {
        enrolling.begin(user());
        return AGAIN + "#second-factor";
    }

    public String giveUp() {
        if (isBegun()) {
            enrolling.remove(user());
        }
        return AGAIN;
    }

    /** Every other log-in ends: it was made without the second factor. */
    public String confirm() {
        Optional<RecoveryCodes> made = enrolling.confirm(user(), code);
        if (made.isEmpty()) {
            notices.wrongAt("confirm:code", texts.get("account.factor.wrong-code"));
            return STAY;
        }
        sessions.endOthers(user(), logIns.current(request));
        return shown(made.get(), "second-factor.set-up");
    }

    public String renewCodes() {
        if (!isOwner()) {
            return STAY;
        }
        return enrolling
                .renewRecoveryCodes(user())
                .map(made -> shown(made, "second-factor.new-codes"))
                .orElse(AGAIN);
    }

    public String remove() {
        if (!isOwner()) {
            return STAY;
        }
        enrolling.remove(user());
        audit.note(user(), "second-factor.remove", Optional.of("users/" + user()));
        notices.next(texts.get("account.factor.removed"));
        return AGAIN;
    }

    private String shown(RecoveryCodes codes, String action) {
        audit.note(user(), action, Optional.of("users/" + user()));
        notices.hand(CODES, String.join(" ", codes.texts()));
        return AGAIN;
    }

    private boolean isOwner() {
        PasswordCheck checked = passwords.check(user(), password, request.getRemoteAddr());
        if (checked instanceof PasswordCheck.TooManyAttempts tooMany) {
            notices.wrongAt("factor:password", words.of(tooMany.retryAfter()));
        } else if (checked instanceof PasswordCheck.Wrong) {
            notices.wrongAt("factor:password", texts.get("account.not-present"));
        }
        return checked instanceof PasswordCheck.Right;
    }

    private Optional<SecondFactor> factor() {
        return enrolling.find(user());
    }

    private Optional<Enrolment> pending() {
        return enrolling.pending(user());
    }

    private String user() {
        return signedIn.name();
    }

    /** Never shown again; nor is the password. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
