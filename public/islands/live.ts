/**
 * htmx with server-sent events, as one file: `hx-sse:connect="/desk/events"` on a part of a page
 * keeps it up to date. The order matters: the extension registers itself with htmx.
 */
import 'htmx.org/dist/htmx.esm.js'
import 'htmx.org/dist/ext/hx-sse.js'
