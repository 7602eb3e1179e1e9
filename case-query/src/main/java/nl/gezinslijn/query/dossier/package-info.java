/** One case to hand out: what happened, that nothing of it was changed, and the same to read on paper. */
@NullMarked
package nl.gezinslijn.query.dossier;

import org.jspecify.annotations.NullMarked;
