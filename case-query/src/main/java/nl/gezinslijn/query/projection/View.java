package nl.gezinslijn.query.projection;

/**
 * What the events of one case mean, up to and including one of them.
 *
 * @param key the case's identifier
 * @param seq the sequence number of the last event folded; −1 when there is none yet
 * @param state what they mean together
 */
public record View<S>(String key, long seq, S state) {}
