/** The door: who may knock where, with a token or the session of a page. */
@NullMarked
package nl.gezinslijn.runtime.login;

import org.jspecify.annotations.NullMarked;
