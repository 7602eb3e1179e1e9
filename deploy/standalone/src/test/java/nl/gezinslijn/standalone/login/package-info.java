/** The door. */
@NullMarked
package nl.gezinslijn.standalone.login;

import org.jspecify.annotations.NullMarked;
