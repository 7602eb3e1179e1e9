/** What it means: views, histories and reports, all of them folded from the events. */
@NullMarked
package nl.gezinslijn.query;

import org.jspecify.annotations.NullMarked;
