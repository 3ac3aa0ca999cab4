package org.guildhall.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.languages.Language;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.workflow.ModelWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every process and every user task has a name that people read, in each language; in English it is the model's. */
class ModelWordsTest {

    private final Words words = new Words(MessageFiles.texts());
    private final ModelWords names = new ModelWords(words);

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyProcessAndUserTaskHasItsNameInEachLanguage() {
        Set<String> keys = new TreeSet<>();
        for (ProcessModel model : ProcessFiles.models()) {
            String process = "workflow.process." + model.process().getId();
            keys.add(process);
            assertThat(words.text(Locale.ENGLISH, process))
                    .isEqualTo(model.process().getName());
            for (UserTask task : model.all(UserTask.class)) {
                String key = "workflow.task." + model.process().getId() + "." + task.getId();
                keys.add(key);
                assertThat(words.text(Locale.ENGLISH, key))
                        .isEqualTo(task.getName().replaceAll("\\s+", " "));
            }
        }
        for (Language language : Language.values()) {
            assertThat(ResourceBundle.getBundle("messages/workflow", language.locale())
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void aTaskOfTheSameIdIsCalledByItsProcess() {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(names.task("due-diligence", "Task_ReviewMatches", "Review matches"))
                .isEqualTo("Treffer prüfen");
        assertThat(names.task("rescreening", "Task_ReviewMatches", "Review new hits"))
                .isEqualTo("Neue Treffer prüfen");
    }

    @Test
    void whatIsNoLongerInTheModelsKeepsItsName() {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(names.task("training", "Task_Gone", "Meet the trainer")).isEqualTo("Meet the trainer");
        assertThat(names.process("gone", "An older process")).isEqualTo("An older process");
    }

    @Test
    void aTaskIsFoundByWhatItIsCalledInAnyLanguage() {
        assertThat(names.taskInEveryLanguage("training", "Task_CompleteCourse", "Complete course"))
                .contains("Complete course", "Kurs abschließen");
    }
}
