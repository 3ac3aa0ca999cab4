package org.guildhall.duediligence.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Part of a record in XML. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    /** Empty when there is none. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "").strip();
    }

    String text() {
        return text.toString().strip();
    }

    /** Text of the first child of that name; empty when there is none. */
    String text(String child) {
        return children(child).map(XmlElement::text).findFirst().orElse("");
    }

    Stream<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** Elements of that name at any depth, in order. */
    Stream<XmlElement> all(String name) {
        return children.stream()
                .flatMap(child ->
                        Stream.concat(child.name.equals(name) ? Stream.of(child) : Stream.empty(), child.all(name)));
    }

    /** Texts of the children of these names, joined by spaces. */
    String joined(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
