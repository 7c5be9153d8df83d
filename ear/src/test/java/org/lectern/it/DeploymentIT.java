package org.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class DeploymentIT {

    private final RunningLectern lectern = RunningLectern.underTest();

    @Test
    void theBuiltEarAnswersAtTheRootOfTheServer() throws Exception {
        HttpResponse<String> front = lectern.get("/");

        assertThat(front.statusCode()).isEqualTo(200);
        assertThat(front.body()).contains("<title>Lectern</title>");
        assertThat(lectern.get("/jakarta.faces.resource/core.js.xhtml?ln=primefaces")
                        .statusCode())
                .isEqualTo(200);
    }
}
