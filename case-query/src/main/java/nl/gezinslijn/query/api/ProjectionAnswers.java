package nl.gezinslijn.query.api;

import java.time.Instant;
import java.util.List;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.ProjectionStatus;
import nl.gezinslijn.query.projection.rebuild.GenerationStatus;
import nl.gezinslijn.query.projection.rebuild.Phase;
import nl.gezinslijn.query.projection.rebuild.Rebuild;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Verdict;
import nl.gezinslijn.query.projection.rebuild.Rebuild.Work;
import org.jspecify.annotations.Nullable;

/** What the resources of projections answer and take. */
final class ProjectionAnswers {

    private ProjectionAnswers() {}

    record ProjectionList(List<Version> projections) {}

    /**
     * One generation of one projection.
     *
     * @param current readers get this one
     * @param live it is kept level here
     */
    record Version(
            String name,
            int version,
            int generation,
            String collection,
            boolean current,
            boolean live,
            long position,
            long lag,
            long documents,
            long parked,
            long givenUp,
            boolean stopped) {

        static Version of(GenerationStatus kept) {
            ProjectionStatus status = kept.status();
            return new Version(
                    status.name(),
                    status.version(),
                    kept.generation().number(),
                    kept.generation().collection(),
                    kept.current(),
                    kept.live(),
                    status.position(),
                    status.lag(),
                    status.documents(),
                    status.parked(),
                    status.givenUp(),
                    status.stopped());
        }
    }

    record RebuildList(List<Progress> rebuilds) {}

    /** @param id of the rebuild, and the collection that it builds */
    record Progress(
            String id,
            String projection,
            int version,
            int generation,
            Phase phase,
            boolean automatic,
            String by,
            Instant startedAt,
            @Nullable Instant endedAt,
            Work work,
            @Nullable Verdict verdict,
            @Nullable String acceptedBecause,
            @Nullable String failure) {

        static Progress of(Rebuild rebuild) {
            return new Progress(
                    rebuild.id(),
                    rebuild.generation().projection(),
                    rebuild.generation().version(),
                    rebuild.generation().number(),
                    rebuild.phase(),
                    rebuild.automatic(),
                    rebuild.by(),
                    rebuild.startedAt(),
                    rebuild.endedAt(),
                    rebuild.work(),
                    rebuild.verdict(),
                    rebuild.acceptedBecause(),
                    rebuild.failure());
        }
    }

    record ParkedList(List<Parked> parked) {}

    /**
     * @param sequence of the first event that the view lacks
     * @param skipped how many it lacks
     * @param position of the failing event in the event store, where known
     */
    record Parked(
            String caseId,
            long sequence,
            long skipped,
            @Nullable Long position,
            String cause,
            Instant since,
            @Nullable Abandoned givenUp) {

        static Parked of(ParkedCase parked) {
            ParkedCase.GivenUp decision = parked.givenUp();
            return new Parked(
                    parked.key(),
                    parked.seq(),
                    parked.skipped(),
                    parked.position().isPresent() ? parked.position().getAsLong() : null,
                    parked.cause(),
                    parked.since(),
                    decision == null ? null : new Abandoned(decision.reason(), decision.by(), decision.at()));
        }
    }

    record Abandoned(String reason, String by, Instant at) {}

    /** Why a parked case is given up; no personal data. */
    record Abandonment(@Nullable String reason) {}

    /** Why differences are accepted, if they are; no personal data. */
    record Acceptance(@Nullable String acceptedBecause) {}
}
