/**
 * What people may be spent on: person-days a quarter for research, delivery and platform, in a ledger that only approved entries
 * change. Entry: {@link cadre.web.envelope.EnvelopeStore}. Uses the log of decisions, the company files, pages and access.
 */
@NullMarked
package cadre.web.envelope;

import org.jspecify.annotations.NullMarked;
