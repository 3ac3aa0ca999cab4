package org.guildhall.duediligence.canaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Applicants who do not exist, with names that many bear; a line of the file holds given and family names of one culture. */
final class OrdinaryApplicants {

    private static final List<String[][]> CULTURES = read();

    private OrdinaryApplicants() {}

    static List<String> some(int count, Random random) {
        return Stream.generate(() -> one(random)).limit(count).toList();
    }

    private static String one(Random random) {
        String[][] culture = CULTURES.get(random.nextInt(CULTURES.size()));
        return culture[0][random.nextInt(culture[0].length)] + " " + culture[1][random.nextInt(culture[1].length)];
    }

    private static List<String[][]> read() {
        try (InputStream file = OrdinaryApplicants.class.getResourceAsStream("/duediligence/ordinary-names.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(halves -> new String[][] {
                        halves[0].strip().split(" "), halves[1].strip().split(" ")
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
