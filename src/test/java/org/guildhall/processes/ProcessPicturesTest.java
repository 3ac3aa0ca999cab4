package org.guildhall.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in docs/processes show the models as they are now. */
class ProcessPicturesTest {

    static List<ProcessModel> models() {
        return ProcessFiles.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePictureIsAsNewAsTheModel(ProcessModel model) throws IOException, NoSuchAlgorithmException {
        var picture = ProcessFiles.PICTURES.resolve(model.name() + ".svg");
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model.file()));

        assertThat(picture)
                .as("draw it with: node scripts/render-processes.mjs (in src/main/frontend)")
                .exists();
        assertThat(Files.readString(picture, UTF_8))
                .as(
                        "%s is older than %s; draw it again with: node scripts/render-processes.mjs (in src/main/frontend)",
                        picture, model.file())
                .contains("model sha-256: " + HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePageNamesEveryVariableAndEveryWait(ProcessModel model) throws IOException {
        var page = Files.readString(ProcessFiles.PICTURES.resolve(model.name() + ".md"), UTF_8);

        assertThat(model.variables())
                .as("variables that docs/processes/%s.md should explain", model.name())
                .allSatisfy(variable -> assertThat(page).contains("`" + variable + "`"));
        assertThat(model.waits())
                .as("waits that docs/processes/%s.md should list", model.name())
                .allSatisfy(wait -> assertThat(page).contains("| " + wait + " |"));
    }

    @Test
    void theIndexNamesEveryProcess() throws IOException {
        var index = Files.readString(ProcessFiles.PICTURES.resolve("README.md"), UTF_8);

        assertThat(models()).allSatisfy(model -> assertThat(index).contains("(" + model.name() + ".md)"));
    }
}
