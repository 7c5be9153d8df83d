package org.lectern.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeploymentIT {

    private final RunningLectern lectern = RunningLectern.underTest();

    @Test
    void theBuiltEarAnswersAtTheRootOfTheServer() throws Exception {
        assertThat(lectern.get("/").statusCode()).isLessThan(500);
        assertThat(lectern.get("/jakarta.faces.resource/core.js.xhtml?ln=primefaces")
                        .statusCode())
                .isEqualTo(200);
    }
}
