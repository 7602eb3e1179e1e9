/** The door: tokens, sessions, and who may knock where. */
@NullMarked
package nl.gezinslijn.standalone.login;

import org.jspecify.annotations.NullMarked;
