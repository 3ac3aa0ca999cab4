package org.guildhall.duediligence.clearances;

import java.util.UUID;

/** A pair that is not on the good-guy list any more, in words for officers. */
public class PairNotCleared extends RuntimeException {

    private PairNotCleared(String message) {
        super(message);
    }

    static PairNotCleared unknown(UUID id) {
        return new PairNotCleared(
                "Expected a cleared pair '%s', but there is none. Go back to the list.".formatted(id));
    }

    static PairNotCleared ended(ClearedPair pair) {
        ClearedPair.End end = pair.end();
        return new PairNotCleared("This pair was ended before, by %s: %s. Nothing of yours was saved."
                .formatted(end == null ? "somebody" : end.by(), end == null ? "" : end.because()));
    }
}
