package org.guildhall.duediligence.web;

import org.guildhall.duediligence.DueDiligenceCase;

/**
 * A part of the case page. Every bean of this type is shown, in the order of its {@code @Order}: its template in the
 * folder {@code duediligence} has a fragment {@code section(view)} with one {@code section} element, whose id is the id.
 */
public interface CaseSection {

    /** Anchor and name of the template, as in {@code ownership}. */
    String id();

    /** Heading, and entry in the list of sections. */
    String title();

    /** What the fragment shows. */
    Object view(DueDiligenceCase current);
}
