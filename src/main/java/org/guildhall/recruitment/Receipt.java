package org.guildhall.recruitment;

import java.util.UUID;

/** What is known once an application was received: whom to ask for confirmation, and of what. */
public record Receipt(UUID applicationId, UUID partnerId, String legalName, String contactName, String contactMail) {}
