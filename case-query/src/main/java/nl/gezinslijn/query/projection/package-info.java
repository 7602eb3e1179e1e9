/**
 * Views: what the events of each case mean, kept as one document per case.
 *
 * <p>Read in this order. {@link nl.gezinslijn.query.projection.Projection} says what a view is made of;
 * {@link nl.gezinslijn.query.projection.LiveProjection} keeps it level with the events;
 * {@link nl.gezinslijn.query.projection.ProjectionReader} reads it. Underneath, a {@code PromptSource} brings the
 * events without delay, a {@code Batch} folds the events of one unit of work in memory,
 * {@link nl.gezinslijn.query.projection.FlushingTokenStore} writes them just before the token, and a
 * {@link nl.gezinslijn.query.projection.ViewStore} makes both durable. A case whose events cannot be folded is parked
 * ({@link nl.gezinslijn.query.projection.ParkedCase}) and the others go on.
 *
 * <p>Nothing here knows the domain, and nothing needs a transaction over several documents: every document names the
 * last sequence number folded into it, so an event delivered twice changes nothing.
 */
@NullMarked
package nl.gezinslijn.query.projection;

import org.jspecify.annotations.NullMarked;
