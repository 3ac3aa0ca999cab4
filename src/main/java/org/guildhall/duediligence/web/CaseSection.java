package org.guildhall.duediligence.web;

import org.guildhall.duediligence.DueDiligenceCase;

/**
 * A part of the case page. Every bean of this type is shown, in the order of its {@code @Order}: its template in the
 * folder {@code duediligence} has a fragment {@code section(view)} with one {@code section} element, whose id is the id;
 * its heading, and its entry in the list of sections, is the text {@code duediligence.<id>.title}.
 */
public interface CaseSection {

    /** Anchor and name of the template, as in {@code ownership}. */
    String id();

    /** What the fragment shows. */
    Object view(DueDiligenceCase current);
}
