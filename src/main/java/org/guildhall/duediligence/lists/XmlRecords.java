package org.guildhall.duediligence.lists;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The records of a list in XML, one at a time; without document types, so without entities of their own. */
final class XmlRecords {

    private static final int MOST_ELEMENTS = 50_000;
    private static final int DEEPEST = 30;

    private final ListFile file;
    private int elements;

    private XmlRecords(ListFile file) {
        this.file = file;
    }

    /**
     * @param root the outermost element
     * @param records names of the elements that are records
     */
    static void read(ListFile file, String root, Set<String> records, Consumer<XmlElement> each) {
        String text = file.text();
        if (text.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new ListUnreadable(
                    "Expected XML without a document type in '%s', but it declares one. Check where the file comes from."
                            .formatted(file.name()));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            new XmlRecords(file).read(factory.createXMLStreamReader(new StringReader(text)), root, records, each);
        } catch (XMLStreamException damaged) {
            throw new ListUnreadable(
                    "Expected XML in '%s', but it is damaged: %s. Fetch it again."
                            .formatted(
                                    file.name(),
                                    String.valueOf(damaged.getMessage()).replaceAll("\\s+", " ")),
                    damaged);
        }
    }

    private void read(XMLStreamReader xml, String root, Set<String> records, Consumer<XmlElement> each)
            throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        boolean first = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (first && !xml.getLocalName().equals(root)) {
                    throw new ListUnreadable(
                            "Expected '%s' to begin with <%s>, but it begins with <%s>. Check the address."
                                    .formatted(file.name(), root, xml.getLocalName()));
                }
                first = false;
                if (!open.isEmpty() || records.contains(xml.getLocalName())) {
                    open.push(element(xml, open));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.peek().append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && !open.isEmpty()) {
                XmlElement done = open.pop();
                if (open.isEmpty()) {
                    each.accept(done);
                    elements = 0;
                }
            }
        }
    }

    private XmlElement element(XMLStreamReader xml, Deque<XmlElement> open) {
        elements++;
        if (elements > MOST_ELEMENTS || open.size() > DEEPEST) {
            throw new ListUnreadable(
                    "Expected at most %,d parts and depth %d per entry of '%s', but one has more. Check where the file comes from."
                            .formatted(MOST_ELEMENTS, DEEPEST, file.name()));
        }
        XmlElement element = new XmlElement(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        XmlElement parent = open.peek();
        if (parent != null) {
            parent.add(element);
        }
        return element;
    }
}
