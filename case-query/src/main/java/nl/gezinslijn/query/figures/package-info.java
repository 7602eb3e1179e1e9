/**
 * What reports count of a case: when which help began and ended, who asked for what, how often. A fold of its own
 * beside the case file, because the file holds only what is so now, and a report asks for what was so then.
 */
@NullMarked
package nl.gezinslijn.query.figures;

import org.jspecify.annotations.NullMarked;
