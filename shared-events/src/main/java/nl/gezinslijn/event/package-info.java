/**
 * What happened: the events of one case, in the language of the field. Read the topics top to bottom and know the
 * business.
 */
@NullMarked
package nl.gezinslijn.event;

import org.jspecify.annotations.NullMarked;
