package org.guildhall.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.languages.Words;
import org.springframework.stereotype.Component;

/** Lets templates put JSON into a script block of type application/json. */
@Component
public class PageJson {

    private final Words words;
    private final ObjectMapper json;
    private final Map<Locale, String> ofForms = new ConcurrentHashMap<>();

    public PageJson(Words words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    /** The same JSON with every {@code <} escaped: they occur in strings only, where one could close the script block. */
    public String embed(String json) {
        return json.replace("<", "\\u003c");
    }

    /** What the scripts of forms say: every text of {@code messages/forms} by its key, with {0} where arguments go. */
    public String formWords() {
        return ofForms.computeIfAbsent(words.locale(), this::formWords);
    }

    private String formWords(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        ResourceBundle.getBundle("messages/forms", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("forms.browser.") || key.startsWith("forms.check."))
                .forEach(key -> texts.put(key.substring("forms.".length()), words.text(locale, key, "{0}", "{1}")));
        try {
            return embed(json.writeValueAsString(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected texts that can be written as JSON.", e);
        }
    }
}
