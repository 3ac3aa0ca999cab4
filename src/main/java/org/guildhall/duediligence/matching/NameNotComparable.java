package org.guildhall.duediligence.matching;

/** A name that cannot be compared with a list, so that nobody can say whether its bearer is on it. */
public class NameNotComparable extends RuntimeException {

    private NameNotComparable(String message) {
        super(message);
    }

    static NameNotComparable tooLong(int characters) {
        return new NameNotComparable(
                "Expected a name of at most %,d characters, but it has %,d. Shorten it to the name."
                        .formatted(Name.LONGEST, characters));
    }

    static NameNotComparable empty() {
        return new NameNotComparable(
                "Expected a name with letters or digits, but it has none. Ask for the name as in the passport or register.");
    }
}
