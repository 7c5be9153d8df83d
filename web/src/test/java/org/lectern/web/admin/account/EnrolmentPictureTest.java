package org.lectern.web.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentPictureTest {
    private static final String ADDRESS = "otpauth://totp/My%20site:ada?secret=JBSWY3DPEHPK3PXP&issuer=My%20site";

    @Test
    void aCameraReadsTheAddressFromThePicture() throws Exception {
        assertThat(read(EnrolmentPicture.svg(ADDRESS))).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0|Edge, Windows",
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36|Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1|Safari, iPhone",
                "curl/8.0|''",
                "Firefox/1|Firefox"
            })
    void aBrowserIsCalledWhatPeopleCallIt(String said, String name) {
        assertThat(BrowserName.of(said).text()).isEqualTo(name);
    }

    /** Drawn with four dots for each square of the path. */
    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * 4;
        int[] dots = new int[width * width];
        Arrays.fill(dots, 0xffffff);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            int left = Integer.parseInt(square.group(1)) * 4;
            int top = Integer.parseInt(square.group(2)) * 4;
            for (int dot = 0; dot < 16; dot++) {
                dots[(top + dot / 4) * width + left + dot % 4] = 0;
            }
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(width, width, dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
