package org.guildhall.contracts;

import java.util.List;
import java.util.stream.Stream;
import org.guildhall.tracks.Catalogue;
import org.springframework.stereotype.Component;

/** The agreements that tracks may offer; {@link AgreementText} words them, and the code is printed on the paper. */
@Component
class Agreements implements Catalogue {

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }

    @Override
    public List<Item> items() {
        return Stream.of(
                        "referral",
                        "reseller",
                        "distribution",
                        "services",
                        "technology",
                        "franchise",
                        "joint-venture",
                        "standard")
                .map(kind -> new Item(kind + "-agreement", kind + "-agreement"))
                .toList();
    }
}
