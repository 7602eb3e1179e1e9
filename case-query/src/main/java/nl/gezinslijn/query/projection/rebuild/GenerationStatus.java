package nl.gezinslijn.query.projection.rebuild;

import nl.gezinslijn.query.projection.Generation;
import nl.gezinslijn.query.projection.ProjectionStatus;

/**
 * A generation there is.
 *
 * @param current it serves the readers of this program's version
 * @param live this process keeps it level
 */
public record GenerationStatus(Generation generation, boolean current, boolean live, ProjectionStatus status) {}
