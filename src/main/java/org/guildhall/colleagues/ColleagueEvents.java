package org.guildhall.colleagues;

import org.guildhall.partners.Occurrence;
import org.guildhall.partners.PartnerEvent;

/** What the trail keeps of the people of an organisation. */
final class ColleagueEvents {

    record ColleagueInvitationSent(Occurrence occurrence) implements PartnerEvent {}

    record ColleagueInvitationWithdrawn(Occurrence occurrence) implements PartnerEvent {}

    record ColleagueJoined(Occurrence occurrence) implements PartnerEvent {}

    record ColleagueRoleChanged(Occurrence occurrence) implements PartnerEvent {}

    record ColleagueRemoved(Occurrence occurrence) implements PartnerEvent {}

    private ColleagueEvents() {}
}
