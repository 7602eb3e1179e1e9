/** The door. */
@NullMarked
package nl.gezinslijn.runtime.login;

import org.jspecify.annotations.NullMarked;
