package org.guildhall.tracks;

import java.util.List;

/** A track that cannot be saved or published as it is. */
public final class TrackFlawed extends RuntimeException {

    private final transient List<Flaw> flaws;

    TrackFlawed(List<Flaw> flaws) {
        super("Expected a track without flaws, but found " + flaws.size() + ": " + flaws + ". Correct them.");
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /**
     * One thing that is wrong.
     *
     * @param field name of the form's control, such as {@code exam.passMark}
     * @param key of the sentence in the message files, without {@code tracks.flaw.}
     * @param arguments of the sentence
     */
    public record Flaw(String field, String key, List<Object> arguments) {

        static Flaw of(String field, String key, Object... arguments) {
            return new Flaw(field, key, List.of(arguments));
        }
    }
}
