/** Inspections: the framework with findings, and beside them the evidence that cases and programme give. */
@NullMarked
package nl.gezinslijn.query.inspection;

import org.jspecify.annotations.NullMarked;
