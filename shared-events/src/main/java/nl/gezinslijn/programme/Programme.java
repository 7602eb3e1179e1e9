package nl.gezinslijn.programme;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import org.jspecify.annotations.Nullable;

/**
 * A programme (aanpak): all that differs per municipality, as data. A case is bound to one version for life.
 *
 * <p>In the file every field is written, also where its value is null: what a source does not give is recorded as not
 * given.
 *
 * @param id as {@code venray-2021}
 * @param version from 1; a new version applies to new cases
 * @param title what people call it
 * @param source the document it was read from
 * @param timeZone whose calendar days count
 * @param holidays calendar of public holidays, an ISO 3166 code as {@code nl}
 * @param eligibility what else than age a family must meet (INT-5)
 * @param ageBound null where there is none (INT-3)
 * @param duration how long help takes (TERM-1)
 * @param extensions null where nothing is extended (TERM-2, TERM-3)
 * @param intensities empty where the programme knows only one
 * @param caseloadCap highest number of cases of one coach; null where none was agreed (COACH-2)
 * @param coach what is asked of coaches (COACH-3, COACH-5)
 * @param ladder rungs of escalation, lowest first (ESC-1)
 * @param protection bodies for safety concerns, and the meldcode (MELD-1, MELD-2)
 * @param complexity null where complexity is not tested (INT-4)
 * @param plan what a plan must say (PLAN-2, PLAN-3)
 * @param safety what acute unsafety does (SAFE-1)
 * @param handover how help is handed over (HAND-1)
 * @param closure what an end asks for (CLOSE-3)
 * @param leads whether there are a case lead and a process lead (DIR-1)
 * @param consentPurposes what sharing needs a consent for (CONS-1)
 * @param codes code lists
 * @param roles who may do what (COACH-4); the role coach means the case's own coach once there is one
 * @param outside what is counted outside any one case
 * @param retention how long a case is kept
 * @param accounting when the accounting year begins
 */
public record Programme(
        String id,
        int version,
        Label title,
        String source,
        ZoneId timeZone,
        String holidays,
        Eligibility eligibility,
        @Nullable AgeBound ageBound,
        Duration duration,
        @Nullable Extensions extensions,
        List<Intensity> intensities,
        @Nullable Integer caseloadCap,
        CoachProfile coach,
        List<Rung> ladder,
        Protection protection,
        @Nullable Complexity complexity,
        PlanRequirements plan,
        Safety safety,
        Handover handover,
        Closure closure,
        boolean leads,
        List<ConsentPurpose> consentPurposes,
        CodeLists codes,
        Map<Action, List<Role>> roles,
        Outside outside,
        Retention retention,
        Accounting accounting) {

    /** A text in both languages. */
    public record Label(String nl, String en) {}

    /** An entry of a code list. Codes are kebab-case and never change; labels may. */
    public record Code(String code, Label label) {}

    /**
     * @param criteria of which at least {@code atLeast} must be recorded at registration
     * @param decidedBy role whose word it takes; null where anyone who registers may say so
     */
    public record Eligibility(
            List<Code> criteria, int atLeast, @Nullable Role decidedBy) {}

    /**
     * @param below a member is within the bound until the birthday of this age
     * @param unborn whether an unborn child counts, by due date
     */
    public record AgeBound(int below, boolean unborn) {}

    /**
     * @param kind whether the months are enforced, only reported, or not given
     * @param months null where neither
     */
    public record Duration(Duration.Kind kind, @Nullable Integer months) {
        public enum Kind {
            TERM,
            NORM,
            NONE
        }

        /** Months of the enforced term; null where there is none. */
        public @Nullable Integer termMonths() {
            return kind == Duration.Kind.TERM ? months : null;
        }
    }

    /**
     * @param atMost how many extensions a term can have
     * @param months the exact length of each
     * @param grantedBy roles that may grant or refuse
     */
    public record Extensions(int atMost, int months, List<Role> grantedBy) {}

    /**
     * @param contactEveryDays rhythm of contact; null where not given
     * @param reviewEveryMonths rhythm of reviews; null where not given
     * @param hours null where no bounds are given (INTY-3)
     * @param minimumMonths null where none (INTY-5)
     * @param capacity places at a time; null where not limited (INTY-2)
     * @param assessedBy role that assesses a change to it; null for anyone who may change it (INTY-1)
     */
    public record Intensity(
            String code,
            Label label,
            @Nullable Integer contactEveryDays,
            @Nullable Integer reviewEveryMonths,
            @Nullable Hours hours,
            @Nullable Integer minimumMonths,
            @Nullable Capacity capacity,
            @Nullable Role assessedBy) {}

    /** Bounds on hours per period; null where open on that side. */
    public record Hours(
            @Nullable Integer moreThan, @Nullable Integer atMost, Per per) {
        public enum Per {
            CALENDAR_MONTH,
            WEEK_OVER_FOUR_WEEKS
        }
    }

    /** Places at a time: the number aimed at from, and the highest. */
    public record Capacity(@Nullable Integer from, int upTo) {}

    /** Whose families a coordinator sees. */
    public enum Coordination {
        OWN_ORGANISATION,
        /** Of every organisation that supplies coaches: together they are one team. */
        ONE_TEAM
    }

    /**
     * @param independence of whom the coach must be independent
     * @param qualifications codes that must be valid on the day of assignment
     * @param organisations that supply coaches; empty where the source names none
     * @param coordination whose families a coordinator sees
     */
    public record CoachProfile(
            Independence independence, List<Code> qualifications, List<Code> organisations, Coordination coordination) {
        public enum Independence {
            NONE,
            OF_PARTIES,
            OF_CARE_PROVIDERS
        }
    }

    /** One rung of the ladder, and the role on it where that role has an account. */
    public record Rung(String code, Label label, @Nullable Role role) {}

    /**
     * @param meldcode whether the meldcode applies
     * @param bodies to which can be referred; empty where the source names none
     * @param outcomes what a body can answer
     */
    public record Protection(boolean meldcode, List<Body> bodies, List<Code> outcomes) {

        /** @param answerWithinWorkingDays the body's own term; null means never overdue */
        public record Body(
                String code,
                Label label,
                List<ReferralKind> kinds,
                @Nullable Integer answerWithinWorkingDays) {}

        /** @param needsMeldcode whether steps 1 to 5 must be on record before it (MELD-1) */
        public record ReferralKind(String code, Label label, boolean needsMeldcode) {}
    }

    /** A case is complex when one or more criteria hold, not counting those that only hold together with another. */
    public record Complexity(List<Criterion> criteria, Role jointWith) {
        public record Criterion(String code, Label label, boolean onlyTogether) {}
    }

    /**
     * @param endCondition whether the plan must say when help may end
     * @param bodemeisen whether a mandated service's bodemeisen belong in it
     * @param mandatedServices codes of the services that can set them
     */
    public record PlanRequirements(boolean endCondition, boolean bodemeisen, List<Code> mandatedServices) {}

    /** Whether acute unsafety puts the plan on hold. */
    public record Safety(boolean acuteUnsafetyHolds) {}

    /** Whether a case closes only after a warm handover to aftercare. */
    public record Handover(boolean required) {}

    /** Whether coordination elsewhere must be recorded when the family ends it. */
    public record Closure(boolean coordinationElsewhere) {}

    /**
     * @param partyKinds codes of the kinds of party it is for; empty for any
     * @param unlessRefused done by default: only a refusal stops it
     */
    public record ConsentPurpose(String code, Label label, List<String> partyKinds, boolean unlessRefused) {}

    /**
     * The lists a coach picks from. A list the source leaves out is filled by the programme's owner, or empty.
     *
     * @param contactKinds how people spoke
     * @param contactPlaces where they met
     * @param partyKinds who else is around a family
     * @param consultants who is asked for advice
     * @param riskInstruments with which risks are assessed
     * @param provisions other help: beside the coaching, after it, or no longer needed because of it
     */
    public record CodeLists(
            List<Code> referralSources,
            List<Code> helpQuestions,
            List<AgeBand> ageBands,
            List<Code> lifeDomains,
            List<ClosureReason> closureReasons,
            List<Code> destinations,
            List<Code> contactKinds,
            List<Place> contactPlaces,
            List<Code> partyKinds,
            List<Code> consultants,
            List<Code> riskInstruments,
            List<Code> provisions,
            List<Score> scores,
            List<Code> outOfTurnReasons) {

        /** Ages from {@code from} up to but not including {@code below}, in whole years. */
        public record AgeBand(String code, Label label, int from, int below) {}

        /**
         * @param requires facts that must be recorded as true (CLOSE-2)
         * @param namesService a service that takes the family on must be named (CLOSE-2)
         * @param despiteOpenSteps may close while something is open (CLOSE-1)
         * @param byFamily the family ended it (CLOSE-3)
         * @param successful counts as successfully closed
         */
        public record ClosureReason(
                String code,
                Label label,
                List<Code> requires,
                boolean namesService,
                boolean despiteOpenSteps,
                boolean byFamily,
                boolean successful) {}

        /** @param atHome whether it is where the family lives */
        public record Place(String code, Label label, boolean atHome) {}

        /** What is measured in whole numbers, from {@code from} up to and including {@code upTo}. */
        public record Score(String code, Label label, int from, int upTo) {}
    }

    /**
     * What a programme answers for and no case can tell.
     *
     * @param surveys sent and returned without a name
     * @param trainings for groups
     * @param counts of work that is not for one family
     */
    public record Outside(List<Survey> surveys, List<Code> trainings, List<Count> counts) {

        public record Survey(String code, Label label, List<Question> questions) {}

        /**
         * @param from lowest grade; null where the answer is no grade
         * @param upTo highest grade; null where the answer is no grade
         * @param choices empty where there is nothing to choose from
         */
        public record Question(
                String code,
                Label label,
                Question.Kind kind,
                @Nullable Integer from,
                @Nullable Integer upTo,
                List<Code> choices) {
            /** What an answer is. */
            public enum Kind {
                /** A whole number from {@code from} up to and including {@code upTo}. */
                GRADE,
                YES_NO,
                /** A number out of a number, given as two: three of the four goals. */
                COUNT_OF,
                /** One of {@code choices}. */
                CHOICE
            }
        }

        public record Count(String code, Label label) {}
    }

    /**
     * @param years after the end of the case; null where the rule is by age
     * @param untilAge of the youngest young person; null where the rule is by years
     */
    public record Retention(
            @Nullable Integer years, @Nullable Integer untilAge) {}

    /** First day of the accounting year. */
    public record Accounting(int startMonth, int startDay) {}

    /** Id and version, as {@code venray-2021/1}. */
    public String key() {
        return id + "/" + version;
    }

    /** Whether an organisation is among those that supply coaches here. */
    public boolean suppliesCoaches(String organisation) {
        return coach.organisations().stream().anyMatch(it -> it.code().equals(organisation));
    }

    /** Whether the coaches of these organisations are one team, of which a coordinator sees every family. */
    public boolean oneTeam() {
        return coach.coordination() == Coordination.ONE_TEAM;
    }

    public List<Role> rolesFor(Action action) {
        return roles.getOrDefault(action, List.of());
    }

    public Optional<Intensity> intensity(String code) {
        return intensities.stream().filter(i -> i.code().equals(code)).findFirst();
    }
}
