package org.guildhall.duediligence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.OwnershipExamples;
import org.guildhall.duediligence.web.OwnershipDiagram.Box;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Words;
import org.guildhall.partners.Party;

/** The picture is readable whatever is drawn: nobody twice, nothing on top of something else, nothing outside. */
class OwnershipDiagramTest {

    private static final Words WORDS = new Words(MessageFiles.texts());

    @Property(tries = 200)
    void everybodyStandsOnceBesideTheOthersAndInside(@ForAll long seed, @ForAll @IntRange(max = 100) int size) {
        Ownership ownership = OwnershipExamples.of(parties(new Random(seed), size));
        OwnershipDiagram diagram = OwnershipDiagram.of(ownership, new OwnerWords(ownership, WORDS));

        List<Box> boxes = diagram.boxes();
        assertThat(boxes).hasSameSizeAs(ownership.owners());
        assertThat(diagram.lines()).hasSameSizeAs(ownership.stakes());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.x() + box.width()).isBetween(0, diagram.width());
            assertThat(box.y() + box.height()).isBetween(0, diagram.height());
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(Math.abs(box.x() - other.x()) >= box.width()
                                || Math.abs(box.y() - other.y()) >= box.height())
                        .as("%s and %s", box, other)
                        .isTrue();
            }
        }
    }

    private static List<Party> parties(Random random, int size) {
        Party applicant = Party.company("Applicant", "DE", null);
        List<Party> parties = new ArrayList<>(List.of(applicant));
        for (int i = 0; i < size; i++) {
            Party owned = parties.get(random.nextInt(parties.size()));
            String name = "Company " + random.nextInt(1 + size) + "x".repeat(random.nextInt(80));
            parties.add(
                    owned.equals(applicant)
                            ? Party.owningCompany(name, "DE", null, BigDecimal.ONE)
                            : Party.owningCompany(name, "DE", null, BigDecimal.ONE)
                                    .owning(owned.id()));
        }
        return parties;
    }
}
