package org.guildhall.contracts;

import java.util.List;
import org.guildhall.languages.Words;
import org.guildhall.tracks.Catalogue;
import org.springframework.stereotype.Component;

/** The agreements that tracks may offer; {@link AgreementText} words them, and the code is printed on the paper. */
@Component
class Agreements implements Catalogue {

    private static final List<String> IDS = List.of(
            "referral-agreement",
            "reseller-agreement",
            "distribution-agreement",
            "services-agreement",
            "technology-agreement",
            "franchise-agreement",
            "joint-venture-agreement",
            "standard-agreement");

    private final Words words;

    Agreements(Words words) {
        this.words = words;
    }

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }

    @Override
    public List<Item> items() {
        return IDS.stream()
                .map(id -> new Item(id, words.text("contracts.agreements." + id)))
                .toList();
    }
}
