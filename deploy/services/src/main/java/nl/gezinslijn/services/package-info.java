/** Commands and queries as processes of their own, as many as are wanted, on Axon Server and MongoDB. */
@NullMarked
package nl.gezinslijn.services;

import org.jspecify.annotations.NullMarked;
