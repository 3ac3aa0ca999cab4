package org.guildhall.duediligence.web;

import java.util.UUID;
import org.guildhall.duediligence.DueDiligenceCase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to past answers made again. */
@Component
@Order(90)
class AgainSection implements CaseSection {

    record View(UUID applicationId) {}

    @Override
    public String id() {
        return "repeat";
    }

    @Override
    public View view(DueDiligenceCase current) {
        return new View(current.applicationId());
    }
}
