package org.guildhall.duediligence.evidence;

/** What became of one piece of evidence. */
public enum ItemState {
    /** Asked for. */
    OPEN("Asked for"),
    SUBMITTED("Handed in"),
    /** Did not come in time. */
    MISSING("Not handed in"),
    ACCEPTED("Accepted"),
    /** Given up by an officer, with a reason. */
    WAIVED("Waived");

    private final String label;

    ItemState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
