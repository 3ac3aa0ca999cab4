package org.guildhall.inbox;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** A member of staff noted something on a case; its words stay in the inbox. */
public record CommentWritten(Occurrence occurrence, long taskKey) implements PartnerEvent {}
