/**
 * The verifier: whether stored events are those under heads that somebody kept elsewhere, and which is the first that
 * is not. It needs no service.
 *
 * <p>{@link nl.gezinslijn.standalone.verify.VerifyCommand} is the way in; {@code Verifier} judges, and knows only
 * events in order, heads, and {@code Reference}s that know what was noted.
 */
@NullMarked
package nl.gezinslijn.standalone.verify;

import org.jspecify.annotations.NullMarked;
