/* What is needed beyond api.h by an auditor or an author, the checks and what they found, and by whoever searches.
 * llwybr-audit.wasm has both. The rules of api.h hold here. */
#pragma once

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Reads the main file and what it includes among the files added, and checks it. `today` is "2026-11-24" or
 * empty. Answers findings_json; outline needs a pathway whose first two stages have no error, journeys one whose
 * first three have none. */
const char* llwybr_load(const char* main_path, size_t length, const char* today, size_t today_length);

/* --- The audit: of the pathway loaded, whose first three stages must have no error; `today` is that of the load --- */
/* Proves, and replays every witness; answers the audit.json of the pack that the command writes. */
const char* llwybr_audit_json(void);
/* The bytes of another file of that pack: "audit.html", "branches.csv", "endpoints.csv", "coverage.walks". */
const char* llwybr_audit_file(const char* name, size_t length);

/* Lines, each ended by a line feed, in the order of a dictionary: a JSON array of their places, from 0. No browser
 * can be relied on to know the order of Welsh. */
const char* llwybr_order(const char* lines, size_t length, int language);

/* --- Search: nodes and terms whose texts in the language hold every word. Any bytes may be asked for. Answers
 * search_json; it needs what an outline needs, and a pathway that was only opened serves. --- */
const char* llwybr_search(const char* query, size_t length, int language);

/* --- Findings: of the pathway loaded. language 0 English, 1 Welsh --- */
const char* llwybr_findings_text(int language);
const char* llwybr_findings_sarif(int language);
const char* llwybr_explain(const char* check, size_t length, int language); /* "" where there is no such check */

/* --- The picture: of a subpathway, of what is around a node, or, both being empty, of the pathway's own nodes.
 * Answers picture_json; it needs what an outline needs. --- */
const char* llwybr_draw(int language, const char* around, size_t around_length, const char* subpathway,
                        size_t subpathway_length);

#ifdef __cplusplus
}
#endif
