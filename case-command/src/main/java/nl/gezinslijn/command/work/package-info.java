/** Contacts and reviews. */
@NullMarked
package nl.gezinslijn.command.work;

import org.jspecify.annotations.NullMarked;
