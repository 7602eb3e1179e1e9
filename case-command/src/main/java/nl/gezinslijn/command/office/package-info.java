/** What is kept outside any one case: coaches, staff, places, and what a programme counts. */
@NullMarked
package nl.gezinslijn.command.office;

import org.jspecify.annotations.NullMarked;
