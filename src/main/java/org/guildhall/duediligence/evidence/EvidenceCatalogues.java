package org.guildhall.duediligence.evidence;

import java.util.Arrays;
import java.util.List;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.tracks.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents and questionnaires that tracks may ask for. */
@Configuration(proxyBeanMethods = false)
class EvidenceCatalogues {

    private record Fixed(Kind kind, List<Item> items) implements Catalogue {}

    @Bean
    Catalogue documentTypes() {
        return new Fixed(
                Catalogue.Kind.DOCUMENT,
                Arrays.stream(DocumentType.values())
                        .map(type -> new Catalogue.Item(type.code(), type.label()))
                        .toList());
    }

    @Bean
    Catalogue questionnaireTitles(Questionnaires questionnaires) {
        return new Fixed(
                Catalogue.Kind.QUESTIONNAIRE,
                questionnaires.all().stream()
                        .map(questionnaire -> new Catalogue.Item(questionnaire.id(), questionnaire.title()))
                        .toList());
    }
}
