package org.guildhall.tracks.web;

import java.util.List;
import org.guildhall.tracks.Catalogue;
import org.springframework.stereotype.Component;

/** What a track may demand, as the stages offer it. */
@Component
public class Choices {

    private final List<Catalogue> catalogues;

    Choices(List<Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    public List<Catalogue.Item> of(Catalogue.Kind kind) {
        return catalogues.stream()
                .filter(catalogue -> catalogue.kind() == kind)
                .flatMap(catalogue -> catalogue.items().stream())
                .toList();
    }

    /** The label of something offered; its id where nobody offers it any more. */
    public String label(Catalogue.Kind kind, String id) {
        return of(kind).stream()
                .filter(item -> item.id().equals(id))
                .map(Catalogue.Item::label)
                .findFirst()
                .orElse(id);
    }
}
