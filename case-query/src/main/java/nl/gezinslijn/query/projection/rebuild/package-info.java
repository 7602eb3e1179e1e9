/**
 * Builds a projection anew beside the one that serves, and lets readers change over without noticing.
 *
 * <p>Read in this order. {@link nl.gezinslijn.query.projection.rebuild.ProjectionKeeper} keeps one projection: what
 * serves ({@code Served}), what else there is ({@code Shelf}), and what is being built. A {@code Run} is one rebuild
 * from beginning to end. The cases are divided in {@code Parts}, and each process does its {@code Share} of them, that
 * of others for whoever leads ({@code Helping}). A {@code Building} goes over the events for one part, and its
 * {@code Pass} folds those cases in memory and writes each document once. A {@code Comparison} holds the new documents
 * against the old. {@link nl.gezinslijn.query.projection.rebuild.Rebuild} is what is known of it all, and
 * {@code RebuildLog} keeps that, so that a crash costs one pass at most.
 */
@NullMarked
package nl.gezinslijn.query.projection.rebuild;

import org.jspecify.annotations.NullMarked;
