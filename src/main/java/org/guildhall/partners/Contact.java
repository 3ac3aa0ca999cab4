package org.guildhall.partners;

/** The person an organisation named for correspondence. */
public record Contact(String name, String mail) {}
