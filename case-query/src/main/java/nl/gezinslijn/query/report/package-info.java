/**
 * Reports: each a pure function over rows of cases, with its definitions beside it. They count cases and hold no
 * personal data.
 *
 * <p>Open on D = assigned (or reopened) on or before D and not closed on or before D. Percentages round half up.
 */
@NullMarked
package nl.gezinslijn.query.report;

import org.jspecify.annotations.NullMarked;
