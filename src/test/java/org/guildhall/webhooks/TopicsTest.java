package org.guildhall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.partners.PartnerEvent;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicIsAnEventThatHappens() {
        Set<String> events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.guildhall").stream()
                        .filter(type -> type.isAssignableTo(PartnerEvent.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(events).containsAll(Topics.all().keySet());
    }

    @Test
    void theDocumentationNamesEveryTopic() throws IOException {
        assertThat(Files.readString(Path.of("docs/webhooks.md")))
                .contains(Topics.all().values());
    }
}
