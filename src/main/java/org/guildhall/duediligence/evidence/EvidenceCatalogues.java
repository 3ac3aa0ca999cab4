package org.guildhall.duediligence.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.guildhall.duediligence.checks.DocumentType;
import org.guildhall.duediligence.checks.Questionnaires;
import org.guildhall.forms.FormTexts;
import org.guildhall.languages.Words;
import org.guildhall.tracks.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents and questionnaires that tracks may ask for, by names in the reader's language. */
@Configuration(proxyBeanMethods = false)
class EvidenceCatalogues {

    private record Named(Kind kind, Supplier<List<Item>> named) implements Catalogue {

        @Override
        public List<Item> items() {
            return named.get();
        }
    }

    @Bean
    Catalogue documentTypes(Words words) {
        return new Named(Catalogue.Kind.DOCUMENT, () -> Arrays.stream(DocumentType.values())
                .map(type -> new Catalogue.Item(type.code(), words.of(type)))
                .toList());
    }

    @Bean
    Catalogue questionnaireTitles(Questionnaires questionnaires, FormTexts texts) {
        return new Named(Catalogue.Kind.QUESTIONNAIRE, () -> questionnaires.all().stream()
                .map(questionnaire -> new Catalogue.Item(questionnaire.id(), texts.text(questionnaire.title())))
                .toList());
    }
}
