package org.guildhall.duediligence.clearances;

import java.util.UUID;
import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A pair that is not on the good-guy list any more, in words for officers. */
public class PairNotCleared extends RuntimeException implements Worded {

    private final transient Wording wording;

    private PairNotCleared(String message, Wording wording) {
        super(message);
        this.wording = wording;
    }

    static PairNotCleared unknown(UUID id) {
        return new PairNotCleared(
                "Expected a cleared pair '%s', but there is none. Go back to the list.".formatted(id),
                Wording.of("duediligence.pair-unknown", id));
    }

    static PairNotCleared ended(ClearedPair pair) {
        ClearedPair.End end = pair.end();
        String by = end == null ? "–" : end.by();
        String because = end == null ? "–" : end.because();
        return new PairNotCleared(
                "This pair was ended before, by %s: %s. Nothing of yours was saved.".formatted(by, because),
                Wording.of("duediligence.pair-ended", by, because));
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
