package nl.gezinslijn.command.lead;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.Leads.CaseLead;
import nl.gezinslijn.casefile.Leads.ProcessLead;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Members;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.LeadEvent.CaseLeadNamed;
import nl.gezinslijn.event.LeadEvent.LeadKind;
import nl.gezinslijn.event.LeadEvent.ProcessLeadNamed;

/** DIR-1 and DIR-2: who names whom, in which order, and who cannot be both. */
final class Naming {

    private Naming() {}

    static List<CaseEvent> caseLead(NameCaseLead c, Situation s) {
        programmeHasLeads(s);
        ProcessLead processLead = s.file().leads().processLead();
        if (processLead == null) {
            throw new Refused(Rule.DIR_1, "the process lead names the case lead, and none has been named yet");
        }
        unless(
                s.actor().id().equals(processLead.account()) || s.stamp().onBehalfOf() != null,
                Rule.DIR_1,
                "the case lead is named by the process lead of this case, or on behalf of that person");
        unless(
                s.intake().hasMember(c.namedWith()),
                Rule.DIR_1,
                "the case lead is named together with a member of the family");
        unless(
                c.kind() == LeadKind.PARENT || s.hasReason(),
                Rule.DIR_1,
                "a parent comes first, then the own network, then the coach: each step down needs its reason");
        unless(
                c.person() == null || !c.person().equals(processLead.account()),
                Rule.DIR_2,
                "the process lead is never the case lead");
        return List.of(
                switch (c.kind()) {
                    case PARENT -> {
                        if (c.person() == null) {
                            throw new InvalidField("person", "is the parent's person id");
                        }
                        Members.check("person", c.person(), s);
                        unless(
                                raisesTheChildren(c.person(), s),
                                Rule.DIR_1,
                                "that member is no parent: anybody else the family counts on is of its own network");
                        yield new CaseLeadNamed(c.kind(), c.person(), null, c.namedWith());
                    }
                    case OWN_NETWORK -> {
                        if (c.name() == null) {
                            throw new InvalidField("name", "says who of the own network leads");
                        }
                        yield new CaseLeadNamed(c.kind(), null, c.name(), c.namedWith());
                    }
                    case COACH -> new CaseLeadNamed(c.kind(), s.file().coach(), null, c.namedWith());
                });
    }

    static List<CaseEvent> processLead(NameProcessLead c, Situation s) {
        programmeHasLeads(s);
        unless(
                !c.account().equals(s.file().coach()),
                Rule.DIR_2,
                "the process lead gives no care in the case, and this person coaches it");
        CaseLead caseLead = s.file().leads().caseLead();
        unless(
                caseLead == null || !c.account().equals(caseLead.person()),
                Rule.DIR_2,
                "the process lead is never the case lead");
        unless(
                s.file().parties().parties().stream()
                        .filter(p -> p.until() == null || p.until().isAfter(s.on()))
                        .noneMatch(p -> p.careProvider() && c.organisation().equals(p.organisation())),
                Rule.DIR_2,
                "the process lead gives no care in the case, and this organisation does");
        return List.of(new ProcessLeadNamed(c.account(), c.organisation()));
    }

    private static boolean raisesTheChildren(String person, Situation s) {
        return s.intake().members().stream()
                .filter(m -> m.personId().equals(person))
                .anyMatch(m -> m.relation() == Relation.PARENT || m.relation() == Relation.PARTNER);
    }

    private static void programmeHasLeads(Situation s) {
        unless(s.programme().leads(), Rule.DIR_1, "this programme has no case lead and no process lead");
    }
}
