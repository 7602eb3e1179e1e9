package nl.gezinslijn.event;

import java.time.LocalDate;

/** The term and its extensions (TERM-1 to TERM-4). The why of each stands in the entry's reason. */
public sealed interface TermEvent extends CaseEvent {

    /**
     * Somebody asked for more time (TERM-2, TERM-3).
     *
     * @param extension number of the request within the term, from 1
     */
    @Named("ExtensionRequested")
    record ExtensionRequested(int extension, int months) implements TermEvent {}

    /**
     * Another person than the asker granted it.
     *
     * @param endsOn last day of the term with this extension, always reckoned from the start (TERM-1)
     */
    @Named("ExtensionGranted")
    record ExtensionGranted(int extension, int months, LocalDate endsOn) implements TermEvent {}

    /** It was not granted; the term ends when it would have ended. */
    @Named("ExtensionRefused")
    record ExtensionRefused(int extension) implements TermEvent {}

    /**
     * The term ended without request or closure, recorded once (TERM-4).
     *
     * @param endedOn last day of the term
     */
    @Named("TermLapsed")
    record TermLapsed(LocalDate endedOn) implements TermEvent {}
}
