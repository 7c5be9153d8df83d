package org.lectern.web.admin.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lectern.security.factor.EnrolSecondFactor;
import org.lectern.security.factor.Enrolment;
import org.lectern.web.security.SignedIn;

/** {@code GET /admin/enrolment}: what the authenticator app has to be told, as a picture for its camera. */
@WebServlet(name = "enrolment", urlPatterns = "/admin/enrolment")
public class EnrolmentPicture extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int BORDER = 4;

    private final transient EnrolSecondFactor enrolling;
    private final transient SignedIn signedIn;

    @Inject
    public EnrolmentPicture(EnrolSecondFactor enrolling, SignedIn signedIn) {
        this.enrolling = enrolling;
        this.signedIn = signedIn;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Enrolment> pending = enrolling.pending(signedIn.name());
        if (pending.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(svg(pending.get().address()));
    }

    /** Black on white in every colour scheme: cameras want it so. */
    static String svg(String text) {
        BitMatrix squares = squares(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                path.append(squares.get(x, y) ? "M%d %dh1v1h-1z".formatted(x, y) : "");
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """
                .formatted(squares.getWidth(), path);
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, BORDER));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
