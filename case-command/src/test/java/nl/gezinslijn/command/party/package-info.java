@NullMarked
package nl.gezinslijn.command.party;

import org.jspecify.annotations.NullMarked;
