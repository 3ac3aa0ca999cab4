package org.guildhall.colleagues;

import org.guildhall.languages.Worded;
import org.guildhall.languages.Wording;

/** A change to the people of an organisation that cannot be made, and why. */
public class ColleagueRefused extends RuntimeException implements Worded {

    private final Wording wording;

    private ColleagueRefused(String key) {
        super("Expected a change that leaves the organisation in order, but: " + key);
        this.wording = Wording.of(key);
    }

    static ColleagueRefused lastAdministrator() {
        return new ColleagueRefused("colleagues.refused.last-administrator");
    }

    static ColleagueRefused alreadyHere() {
        return new ColleagueRefused("colleagues.refused.already-here");
    }

    static ColleagueRefused tooMany() {
        return new ColleagueRefused("colleagues.refused.too-many");
    }

    static ColleagueRefused gone() {
        return new ColleagueRefused("colleagues.refused.gone");
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
