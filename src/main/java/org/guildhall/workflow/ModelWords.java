package org.guildhall.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.languages.Language;
import org.guildhall.languages.Words;
import org.springframework.stereotype.Component;

/** What people call processes and user tasks, in their language. Versions that are no longer here keep the model's name. */
@Component
public class ModelWords {

    private final Words words;

    public ModelWords(Words words) {
        this.words = words;
    }

    public String process(String processId, String name) {
        return said(words.locale(), "workflow.process." + processId, name);
    }

    public String task(String processId, String elementId, String name) {
        return task(words.locale(), processId, elementId, name);
    }

    /** All that the task is called by anybody, for searching. */
    public String taskInEveryLanguage(String processId, String elementId, String name) {
        return Arrays.stream(Language.values())
                .map(language -> task(language.locale(), processId, elementId, name))
                .collect(Collectors.joining(" ", name + " ", ""));
    }

    private String task(Locale locale, String processId, String elementId, String name) {
        return said(locale, "workflow.task." + processId + "." + elementId, name);
    }

    private String said(Locale locale, String key, String name) {
        return words.has(locale, key) ? words.text(locale, key) : name;
    }
}
