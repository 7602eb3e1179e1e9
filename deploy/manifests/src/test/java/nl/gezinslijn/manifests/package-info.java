/** Whether compose files, manifests, dashboards and the realm say what the program understands. */
@NullMarked
package nl.gezinslijn.manifests;

import org.jspecify.annotations.NullMarked;
